import type { CliError } from 'effect/cli'
import { LANGUAGES, type Language, languageOf, type Wording } from './language.ts'

/** What is wrong with a command line. */
type Fault = CliError.ShowHelp['errors'][number]

/**
 * The language of a command line that could not be read, whose flags are words still: that of `--lang` where it is one
 * that is spoken, else that of the locale.
 */
export function languageAsked(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.findIndex((arg) => /^--lang(?:=|$)/.test(arg))
  const asked =
    at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.slice('--lang='.length) : args[at + 1]
  return LANGUAGES.find((language) => language === asked) ?? languageOf(environment)
}

const meant = (suggestions: readonly string[]) =>
  suggestions.length === 0 ? '' : `\n\n  是否想用：\n    ${suggestions.join('\n    ')}`

/** What is expected of a value, without the English word for it. */
const expectation = (expected: string) => expected.replace(/^Expected:? /, '').replaceAll(' | ', '、')

/** What is wrong with a command line, in Chinese. */
export function usageInChinese(fault: Fault): string {
  switch (fault._tag) {
    case 'UnrecognizedOption':
      return `没有这个选项：${fault.option}${meant(fault.suggestions)}`
    case 'MissingOption':
      return `缺少选项：--${fault.option}`
    case 'MissingArgument':
      return `缺少参数：${fault.argument}`
    case 'UnexpectedArgument':
      return `多余的参数：${fault.arguments.join('、')}`
    case 'InvalidValue':
      return fault.value === ''
        ? `选项 --${fault.option} 缺少值，可用的值：${expectation(fault.expected)}`
        : `${fault.kind === 'flag' ? `选项 --${fault.option}` : `参数 ${fault.option}`} 的值“${fault.value}”无效，可用的值：${expectation(fault.expected)}`
    default:
      return fault.message
  }
}

/** What goes wrong with the files that are given, in each language. */
export const FAULTS = {
  /** A path that is not there. */
  absent: (path: string): Wording => ({
    zh: `没有这个文件或文件夹：${path}`,
    en: `No such file or folder: ${path}`,
  }),
  /** A path that the system refuses, with the code of its error. */
  refused: (path: string, code: string, cause: string): Wording => ({
    zh: `无法读取：${path}（${code}）`,
    en: cause,
  }),
  /** Paths that hold no file that could be a report. */
  none: (paths: readonly string[]): Wording => ({
    zh: `没有找到可检查的文件：${paths.join('、')}`,
    en: `No file was found in ${paths.join(', ')}.`,
  }),
}
