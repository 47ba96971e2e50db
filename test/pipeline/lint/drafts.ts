import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Diagnostic, diagnosticsOf } from '../../../pipeline/lint/diagnostics.ts'
import type { Language } from '../../../pipeline/lint/language.ts'
import { convert } from '../../../stages/1-ingest/convert/convert.ts'
import { loadContext, type Read, readReport } from '../../../stages/read.ts'

/** The folder of fixtures, with the reports in `drafts` and what is said of them in `expected`. */
export const FIXTURES = fileURLToPath(new URL('../../fixtures/lint', import.meta.url))

const context = loadContext()

/** A report of the given bytes, with its checks. */
export async function readOf(bytes: Uint8Array, name: string): Promise<Read> {
  const converted = await convert(bytes)
  if (converted && 'reason' in converted) throw new Error(converted.message)
  const read = readReport(bytes, name, context, converted)
  if ('reason' in read) throw new Error(read.message)
  return read
}

/** The text of a draft. */
export const draft = (name: string): string => readFileSync(`${FIXTURES}/drafts/${name}`, 'utf8')

/** What is wrong with a text. */
export async function faultsOf(text: string, language: Language = 'en'): Promise<readonly Diagnostic[]> {
  return diagnosticsOf(await readOf(new TextEncoder().encode(text), 'draft.txt'), language)
}

/** The text with one part replaced, which must be there once. */
export function edited(text: string, part: string, by: string): string {
  if (text.split(part).length !== 2) throw new Error(`not there, or more than once: ${part}`)
  return text.replace(part, () => by)
}
