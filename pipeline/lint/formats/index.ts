import type { LintFormat } from './format.ts'

/** The formats by name, each loaded when it is asked for: the first is the one that is used if none is. */
export const LINT_FORMATS = {
  pretty: async (): Promise<LintFormat> => (await import('./pretty.ts')).pretty,
  json: async (): Promise<LintFormat> => (await import('./json.ts')).json,
  sarif: async (): Promise<LintFormat> => (await import('./sarif.ts')).sarif,
} as const

export type LintFormatName = keyof typeof LINT_FORMATS

/** Their names in order. */
export const LINT_FORMAT_NAMES = Object.keys(LINT_FORMATS) as LintFormatName[]
