/** The languages that `lint` speaks. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in each language. */
export type Wording = Readonly<Record<Language, string>>

/** The variables that set the language of messages, the strongest first; an empty one counts as not set. */
const VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG']

/**
 * The language of a locale: that which the environment names, as POSIX has it (`zh_CN.UTF-8`), else that of the
 * `system` (`zh-CN`). Chinese for every locale that begins with `zh`, English for all others.
 */
export function languageOf(
  environment: Readonly<Record<string, string | undefined>>,
  system: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const named = VARIABLES.map((name) => environment[name]).find((value) => value)
  return /^zh(?![a-z])/i.test(named ?? system) ? 'zh' : 'en'
}
