import type { RawReport, Span } from '../raw-report.ts'

/** A stretch of prose and the section it stands in; its span is of `document.text`. */
export interface Prose extends Span {
  readonly section: number
}

/** Shortest stretch between the cells of a line that is a sentence. */
const SENTENCE = 20
/** Longest line that is of the table when a cell of the form stands in it. */
const LINE = 300
const BETWEEN = /[^\t|]+/g
const CHINESE = /[一-龥]/
const PUNCTUATION = /[，。；：,;:]/
const FIGURES_AT_END = /[ 　][-\d.,/]+ ?$/

/**
 * A sentence without a mark, as a line between tables may be: a verb with its figure (全年收到申请25件), or a denial
 * (未发生行政复议). No label of a form has either.
 */
const UNMARKED =
  /(?:收到|接到|受理|新收|办理|办结|答复|作出|做出|实施|制发|制定|出台|公开|发布|发生|引发|收取|结转)[^\d]{0,24}\d+[余多]?[件条项次个份宗起篇](?![）)])|(?:未|没有|无)(?:再|曾)?(?:发生|收到|接到|受理|收取|产生|引发|出现|收费|制发|制定|出台)|(?:未|没有|无)(?:因[^，]{2,16})?(?:被)?(?:提起)?(?:行政)?(?:复议|诉讼)|[均都]?为(?:零|0件)|零(?:申请|复议|诉讼|报告|收费)/

/** Labels of a table typed by hand, with marks between them or a colon behind: 自然人；商业企业；总计 and （三）不予公开：. */
const LABELS = /^\s*(?:\d{1,2}\s?[.、．])?[^\d，。,]*[；;：:][^\d，。,]*$/
const IN_BRACKETS = /[（(][^（()）]*[)）]/g

/** Shortest sentence without a mark: 没有行政复议. */
const UNMARKED_LENGTH = 6

/** Where the cells that are found stand, in order of the text: positions of their first characters. */
function cellStarts({ cells: { found, start, end } }: RawReport): Int32Array {
  const starts = new Int32Array(start.length)
  let count = 0
  let inOrder = true
  for (let i = 0; i < start.length; i++) {
    if (found[i] !== 1 || end[i]! <= start[i]!) continue
    inOrder &&= count === 0 || start[i]! >= starts[count - 1]!
    starts[count++] = start[i]!
  }
  const own = starts.subarray(0, count)
  return inOrder ? own : own.sort()
}

/** Whether `part` of a report's section may be a sentence, and is no label, head or row of a table. */
function isProse(part: string, section: number, alone: boolean): boolean {
  if (!CHINESE.test(part)) return false
  if (!alone) return part.length >= SENTENCE && part.includes('。')
  if (section < 2 || section > 4) return true
  const isMarked = PUNCTUATION.test(part) && !LABELS.test(part.replace(IN_BRACKETS, ''))
  if (!isMarked && (part.length < UNMARKED_LENGTH || !UNMARKED.test(part))) return false
  return !FIGURES_AT_END.test(part) && !/勾稽|第一项加第二项/.test(part)
}

/**
 * The prose of a report in order: lines, or what stands between tabs and pipes, without those in which the aligner
 * found a cell. A long line that holds a table is prose before its first cell and behind its last.
 */
export function proseOf(raw: RawReport): Prose[] {
  const { text } = raw.document
  const cells = cellStarts(raw)
  const found: Prose[] = []
  let next = 0
  for (const { section, start, end } of raw.sections) {
    for (let line = start; line < end; ) {
      const feed = text.indexOf('\n', line)
      const to = feed < 0 || feed > end ? end : feed
      while (next < cells.length && cells[next]! < line) next++
      const first = next
      while (next < cells.length && cells[next]! < to) next++
      if (first === next) addParts(found, text, section, line, to)
      else if (to - line > LINE) {
        addParts(found, text, section, line, cells[first]!)
        addParts(found, text, section, cells[next - 1]! + 1, to)
      }
      line = to + 1
    }
  }
  return found
}

/** Shortest line that states a number. */
const SHORTEST = 4

/** Adds what is prose of a line or of what stands before or behind the cells in it. */
function addParts(found: Prose[], text: string, section: number, start: number, end: number): void {
  if (end - start < SHORTEST) return
  const line = text.slice(start, end)
  if (!line.includes('\t') && !line.includes('|')) {
    if (isProse(line, section, true)) found.push({ section, start, end })
    return
  }
  // No part of a row of a table is a sentence without its end.
  if (!line.includes('。')) return
  for (const { index, 0: part } of line.matchAll(BETWEEN))
    if (isProse(part, section, false))
      found.push({ section, start: start + index, end: start + index + part.length })
}
