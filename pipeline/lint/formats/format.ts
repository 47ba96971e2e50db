import type { Language } from '../language.ts'
import type { LintedFile } from '../linted.ts'

/** How to print. */
export interface PrintOptions {
  readonly language: Language
  /** Whether to use colours. */
  readonly colour: boolean
  /** Terminal columns. */
  readonly width: number
  /** What the run ends with. */
  readonly exitCode: number
}

/** A way of printing what is wrong with reports. */
export interface LintFormat {
  /** All of the output, with the line end behind it. */
  readonly print: (files: readonly LintedFile[], options: PrintOptions) => string
}
