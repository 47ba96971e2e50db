import { endInSource, toSource } from '../../1-ingest/offsets.ts'
import { type Prose, proseOf } from '../../2-extract/prose/segments.ts'
import type { RawReport } from '../../2-extract/raw-report.ts'
import { lineAt } from '../cells.ts'
import type { Statement } from '../report.ts'
import type { Author } from './author.ts'
import { type Stated, statedIn } from './stated.ts'
import { headingTopic, type Topic } from './topics.ts'

/** The section on requests. */
const REQUESTS = 3

/** The statements of a report, numbered in order of the text; spans are of `document.source`. */
export function statementsOf(raw: RawReport, author: Author, lines: Int32Array): Statement[] {
  const { text, source, offsets } = raw.document
  const statements: Statement[] = []
  const add = ({ section }: Prose, stated: Stated, before: number) => {
    const { start, end, partOf } = stated
    const source_start = toSource(offsets, start)
    const source_end = endInSource(offsets, start, end)
    statements.push({
      ordinal: statements.length + 1,
      section,
      quantity: stated.quantity,
      value: stated.value,
      unit: stated.unit,
      qualifier: stated.qualifier,
      subject: stated.subject,
      part_of: partOf === null ? null : before + partOf + 1,
      raw: source.slice(source_start, source_end),
      source_start,
      source_end,
      source_line: lineAt(lines, source_start),
      wording: stated.wording,
    })
  }
  let under: Topic | null = null
  let section = 0
  for (const prose of proseOf(raw)) {
    if (prose.section !== section) {
      section = prose.section
      under = section === REQUESTS ? 'request' : null
    }
    const named = headingTopic(text, prose)
    if (named !== undefined) under = named ?? (section === REQUESTS ? 'request' : null)
    const before = statements.length
    for (const stated of statedIn(text, prose, author, under)) add(prose, stated, before)
  }
  return statements
}
