import type { Cells } from '../cells.ts'
import { type DetectedForm, formOfYear, isAttached, printedForm } from '../detect-form.ts'
import { lexRegion, MOST_CELLS } from '../lexers/index.ts'
import { type Grid, gridOf } from '../places/shape.ts'
import type { RawSection, Span } from '../raw-report.ts'
import { type Token, tokenise } from '../rows/tokens.ts'

/**
 * Where tables can stand: from the heading of section 二 to that of 五. Where one of them is not found they stand in
 * the section before, which then has no end of its own.
 */
function tableRegion(sections: readonly RawSection[], length: number): Span {
  const first = sections.find(({ section }) => section >= 2 && section <= 4)
  const start = first?.section === 2 ? first : sections.find(({ section }) => section === 1)
  const behind = sections.find(({ section, start }) => section >= 5 && (!first || start > first.start))
  return { start: start?.start ?? 0, end: behind && first ? behind.start : length }
}

/** Where tables stand in reports whose sections only refer to them: from the first section to the end of the report. */
const wholeReport = (sections: readonly RawSection[], length: number): Span => ({
  start: sections[1]?.start ?? 0,
  end: length,
})

/** A region cut at the headings in it that stand on lines of their own. */
function partsOf(text: string, region: Span, sections: readonly RawSection[]): Span[] {
  const cuts = sections.flatMap(({ start }) => {
    const line = text.lastIndexOf('\n', start - 1) + 1
    return line > region.start && line < region.end && text.slice(line, start).trim() === '' ? [line] : []
  })
  return [region.start, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? region.end }))
}

/** The cells of a region, where they stand, and what they print. */
export interface Lexed {
  readonly region: Span
  readonly cells: Cells
  readonly grid: Grid
  readonly tokens: readonly Token[]
}

function lex(text: string, region: Span, sections: readonly RawSection[]): Lexed {
  const cells = lexRegion(text, partsOf(text, region, sections))
  const tokens = cells.kind.length > MOST_CELLS ? [] : tokenise(cells, text)
  return { region, cells, grid: gridOf(cells), tokens }
}

/** Tables, and the form that they are of. */
export interface PrintedTables {
  readonly lexed: Lexed
  readonly form: DetectedForm
}

/**
 * The tables that a report prints, with their form: in its sections; in the statistics attached to older reports; or
 * anywhere in the report, where more of them stand there than in its sections.
 */
export function printedTables(
  text: string,
  sections: readonly RawSection[],
  statistics: Span | null,
  year: number | null,
): PrintedTables {
  const read = (region: Span, cuts: readonly RawSection[]) => {
    const lexed = lex(text, region, cuts)
    return { lexed, form: printedForm(lexed.tokens, year) }
  }
  const { lexed, form } = read(tableRegion(sections, text.length), sections)
  if (statistics && (!form || isAttached(form.form))) {
    const attached = read(statistics, [])
    if (attached.form) return { lexed: attached.lexed, form: attached.form }
  }
  const known = form ?? formOfYear(sections.length - 1, year)
  if (known.tables === known.form.tables.length) return { lexed, form: known }
  const whole = read(wholeReport(sections, text.length), sections)
  return whole.form && !isAttached(whole.form.form) && whole.form.tables > known.tables
    ? { lexed: whole.lexed, form: whole.form }
    : { lexed, form: known }
}
