import type { Span } from '../raw-report.ts'
import { goesOnFrom } from './title-parts.ts'

const MOST_LINES = 4
/** Most characters of a title. */
export const LONGEST = 80

/** The words that a title ends with; a note in brackets may follow. */
const ENDING =
  /(?:信息|政务)公开[^,，。;；:：、《》|]{0,14}(?:报告|年报|总结)(?:[(（][^()（）]{1,30}[)）]|(?:—|--|-)[^—-]{2,30})?$/
/** What no title holds: sentences, rows of tables, paths of pages, the first words of an order to write reports. */
const NOT_IN_TITLE =
  /[,，。;；:：!！?？|>»\t《》]|报告.*公开.*报告|公开信息公开|^\d{1,2}[、.．]|^(?:现将|根据|按照|依据|为了|本报告|特此|下载|附件|上一篇|下一篇|[我该此]|本(?!溪)|关于(?:认真|切实|进一步|扎实)?(?:做好|开展|编制|编写|报送|组织|加强|规范))|(?:编制|发布|撰写)(?:本|了|的)/
/** How an order goes on whose first line reads like a title: …年度报告 / 编制和发布工作的通知. */
const ORDER_GOES_ON = /^的?(?:编制|编写|撰写|编报|报送|发布|公布)[^,，。;；]{0,30}(?:通知|要求|函)/
const LABEL =
  /(?:^|[\s|【[])(?:(?:信息|文件|公开|文章)?标\s*题|(?:名\s*称|题\s*名)(?=\s*[\]】]?\s*[:：|]))\s*[\]】]?\s*[:：|]?\s*/
/** How far into a line of metadata its label for the title may stand. */
const LABEL_WITHIN = 60
const MARKS_BEFORE = /^(?:[\s#*>·•|-]|【[^】]{0,12}】)+/
const MARKS_BEHIND = '# *|\t'
const FILE_TYPE = /\.(?:pdf|docx?|wps|ofd|html?)$/i
/** A day in brackets below a title is no part of it. */
const DAY_ALONE = /^[(（]\d{4}年\d{1,2}月\d{1,2}日[)）]$/
/** A title that runs into the first sentence behind it. */
const RUNS_INTO = /(?:报告|年报)(?=\s|[(（]以下|[,，]?是?(?:根据|按照|依据)|为|本报告|一、|第一|现)/g
/** How far a title on the line of its report is looked for, and how much such a title tells at least. */
const IN_LINE = 400
const SHORTEST_IN_LINE = 14

/** A line, or the part of one between pipes, that holds something. */
export interface Line extends Span {
  /** Without white space and marks; empty where it is too long for a part of a title. */
  readonly words: string
}

/** The lines between two positions that hold something, without marks around them; a pipe ends one too. */
export function linesBetween(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  for (let start = from; start < to; ) {
    let end = start
    while (end < to && text[end] !== '\n' && text[end] !== '|') end++
    const line = trimmed(text, start, end)
    if (line) lines.push(line)
    start = end + 1
  }
  return lines
}

/** Half of a line that prints the same twice: the title of a page and of its report. */
function once(line: string): string {
  const words = line.replace(/\s+/g, '')
  const half = words.length / 2
  if (words.length < 20 || words.length > 2 * LONGEST || words.slice(0, half) !== words.slice(half))
    return line
  let end = 0
  for (let seen = 0; seen < half; end++) if (line[end]!.trim() !== '') seen++
  return line.slice(0, end)
}

/** A line behind the label of a title, if it has one. */
function behindLabel(line: string): number {
  const label = LABEL.exec(line.slice(0, LABEL_WITHIN))
  return label ? label.index + label[0].length : 0
}

function trimmed(text: string, start: number, end: number): Line | null {
  let to = end
  while (to > start && MARKS_BEHIND.includes(text[to - 1]!)) to--
  if (to === start || text.slice(start, Math.min(to, start + LABEL_WITHIN)).trim() === '') return null
  if (to - start > 3 * LONGEST) return { start, end: to, words: '' }
  let line = text.slice(start, to)
  const marks = MARKS_BEFORE.exec(line)?.[0].length ?? 0
  const from = marks + behindLabel(line.slice(marks))
  line = line.slice(from).replace(FILE_TYPE, '').trimEnd()
  // The head of a page appends the name of the site.
  const site = /(?:报告|年报)(?=\s*[-_|][^(（]{2,40}(?:网|政府|网站)\s*$)/.exec(line)
  if (site) line = line.slice(0, site.index + site[0].length)
  line = once(line)
  if (line === '') return null
  const at = start + from
  return { start: at, end: at + line.length, words: line.replace(/[\s*#\u200b-\u200d\ufeff]+/g, '') }
}

const isTitle = (words: string) =>
  words.length >= 6 && words.length <= LONGEST && ENDING.test(words) && !NOT_IN_TITLE.test(words)

/** The first line of the title that ends with line `last`, -1 where none does. */
export function firstLineOf(lines: readonly Line[], last: number): number {
  const below = lines[last + 1]?.words
  if ((below && ORDER_GOES_ON.test(below)) || DAY_ALONE.test(lines[last]!.words)) return -1
  let words = ''
  for (let first = last; first >= 0 && first > last - MOST_LINES; first--) {
    const line = lines[first]!
    if (line.words === '' || (first < last && NOT_IN_TITLE.test(line.words))) return -1
    words = line.words + words
    if (!isTitle(words)) continue
    let top = first
    while (top > 0 && last - top < MOST_LINES - 1 && goesOnFrom(lines[top - 1]!.words, words)) {
      top--
      words = lines[top]!.words + words
    }
    return top
  }
  return -1
}

/** The title with which a line begins that goes on with the report: null where it does not. */
export function beginningOfLine(text: string, { start, end }: Span): Span | null {
  const head = text.slice(start, Math.min(end, start + IN_LINE))
  const from = MARKS_BEFORE.exec(head)?.[0].length ?? 0
  RUNS_INTO.lastIndex = from
  for (let match = RUNS_INTO.exec(head); match; match = RUNS_INTO.exec(head)) {
    const to = match.index + match[0].length
    const words = head.slice(from, to).replace(/[\s*#]+/g, '')
    // The name of a part of the site may stand before other words: 政府信息公开年报.
    if (words.length < SHORTEST_IN_LINE || !isTitle(words)) continue
    const title = once(head.slice(from, to))
    return { start: start + from, end: start + from + title.length }
  }
  return null
}
