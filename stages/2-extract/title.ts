import type { Document } from '../1-ingest/document.ts'
import type { Span } from './raw-report.ts'

/** How far before the first section a title is looked for, in characters: navigation may stand before it. */
const REACH = 4000
const MOST_LINES = 4
const LONGEST = 80

/** The words that a title ends with; a note in brackets may follow. */
const ENDING =
  /(?:信息|政务)公开[^,，。;；:：、《》|]{0,14}(?:报告|年报|总结)(?:[(（][^()（）]{1,30}[)）]|(?:—|--|-)[^—-]{2,30})?$/
/** What no title holds: sentences, rows of tables, paths of pages. */
const NOT_IN_TITLE =
  /[,，。;；:：!！?？|>»\t《》]|^(?:现将|根据|按照|依据|为了|本报告|特此|下载|附件|上一篇|下一篇)|(?:编制|发布|撰写)(?:本|了|的)/
const LABEL = /^\s*(?:信息|文件|公开)?(?:标\s*题|名\s*称|题\s*名)\s*[:：]\s*/
const MARKS_BEFORE = /^(?:[\s#*>]|【[^】]{0,12}】)+/
const MARKS_BEHIND = /[\s#*]+$/
/** A line above that belongs to the title: the agency, the year, or both. */
const PART = /^[\p{Script=Han}\d〇○()（）·]{2,30}$/u
const PART_ENDING = /(?:[局委会厅部署府办院所处室社馆队心站区县市州旗盟省镇乡关]|街道|年度?|20\d\d)$/
const NAVIGATION = /^(?:首页|网站首页|政务公开|信息公开|政府信息公开|当前位置|您的位置|打印|关闭)/
const YEAR_OR_SUBJECT = /^(?:关于)?(?:[12二][\d〇○零一二三四五六七八九0OＯ]{3}年?度?|年度|政府|政务|信息公开)/

/** The last one or two characters of an agency whose name began on the line above. */
const CUT_AGENCY = /^\p{Script=Han}{1,2}(?:20\d\d|二|政府|信息|政务)/u

interface Line extends Span {
  readonly words: string
}

/** The lines between two positions that hold something, without marks around them. */
function linesBetween(text: string, from: number, to: number): Line[] {
  const lines: Line[] = []
  for (let start = from; start < to; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 || newline > to ? to : newline
    if (end - start <= 3 * LONGEST) {
      const line = trimmed(text, start, end)
      if (line) lines.push(line)
    } else lines.push({ start, end, words: '' })
    start = end + 1
  }
  return lines
}

function trimmed(text: string, start: number, end: number): Line | null {
  let line = text.slice(start, end)
  let from = start
  for (const before of [MARKS_BEFORE, LABEL]) {
    const cut = before.exec(line)?.[0].length ?? 0
    from += cut
    line = line.slice(cut)
  }
  // The head of a page appends the name of the site.
  const site = /(?:报告|年报)(?=\s*[-_|][^(（]{2,40}(?:网|政府|网站)\s*$)/.exec(line)
  line = site ? line.slice(0, site.index + site[0].length) : line.replace(MARKS_BEHIND, '')
  if (line === '') return null
  return { start: from, end: from + line.length, words: line.replace(/[\s*#\u200b-\u200d\ufeff]+/g, '') }
}

const isTitle = (words: string) =>
  words.length >= 6 && words.length <= LONGEST && ENDING.test(words) && !NOT_IN_TITLE.test(words)

const isPart = (line: Line) =>
  PART.test(line.words) && PART_ENDING.test(line.words) && !NAVIGATION.test(line.words)

/** Whether the line above belongs to a title that begins with `words`: nothing names its agency yet, or it is cut. */
const goesOn = (words: string, above: Line) =>
  YEAR_OR_SUBJECT.test(words)
    ? isPart(above)
    : CUT_AGENCY.test(words) && PART.test(above.words) && !PART_ENDING.test(above.words)

/** The title that ends with line `last`, from its first line; -1 where none does. */
function firstLine(lines: readonly Line[], last: number): number {
  let words = ''
  for (let first = last; first >= 0 && first > last - MOST_LINES; first--) {
    const line = lines[first]!
    if (line.words === '' || (first < last && NOT_IN_TITLE.test(line.words))) return -1
    words = line.words + words
    if (!isTitle(words)) continue
    let top = first
    while (top > 0 && last - top < MOST_LINES - 1 && goesOn(words, lines[top - 1]!)) {
      top--
      words = lines[top]!.words + words
    }
    return top
  }
  return -1
}

/** A title that names year and agency is better than an entry of a menu. */
function worth(words: string): number {
  const year = /(?:20\d\d|[二2][〇○零0O][一二\d〇○零][〇○零一二三四五六七八九\d])年?/.test(words) ? 2 : 0
  return year + (YEAR_OR_SUBJECT.test(words) ? 0 : 1)
}

/** A report on a single line: the title runs up to white space or the words that open the introduction. */
function inRunningLine(text: string, until: number): Span | null {
  const head = text.slice(0, Math.min(until, 400))
  const start = MARKS_BEFORE.exec(head)?.[0].length ?? 0
  const ending = /(?:报告|年报)(?=\s|根据|按照|依据|为|本报告|一、|第一|现)/g
  ending.lastIndex = start
  for (let match = ending.exec(head); match; match = ending.exec(head)) {
    const end = match.index + match[0].length
    if (isTitle(head.slice(start, end).replace(/[\s*#]+/g, ''))) return { start, end }
  }
  return null
}

/**
 * Finds the title: the line or lines before the first section that end like the title of such a report, with
 * the agency and year in lines above where they stand apart. The first of several that tell most is taken.
 *
 * @param bodyStart where the first section begins in `document.text`, its length where there is none
 * @returns its span in `document.text` without marks of Markdown around it, or null where none is printed
 */
export function findTitle(document: Document, bodyStart: number): Span | null {
  const { text } = document
  const from = bodyStart < text.length ? text.indexOf('\n', Math.max(-1, bodyStart - REACH) - 1) + 1 : 0
  const start = bodyStart <= REACH ? 0 : from
  const lines = linesBetween(text, start, Math.min(bodyStart, start + REACH))
  let best: Span | null = null
  let bestWorth = -1
  for (let last = 0; last < lines.length; last++) {
    const first = firstLine(lines, last)
    if (first < 0) continue
    const words = lines
      .slice(first, last + 1)
      .map((line) => line.words)
      .join('')
    if (worth(words) <= bestWorth) continue
    bestWorth = worth(words)
    best = { start: lines[first]!.start, end: lines[last]!.end }
  }
  return best ?? inRunningLine(text, bodyStart)
}

/** A title on one line: lines joined, no marks of Markdown, no white space but between words of Latin script. */
export function titleText(document: Document, span: Span): string {
  return document.text
    .slice(span.start, span.end)
    .replace(/\n[\s#*>]+/g, '\n')
    .replace(/[*\u200b-\u200d\ufeff]+/g, '')
    .replace(/(?<=[A-Za-z])[^\S\n]+(?=[A-Za-z])/g, '\u0000')
    .replace(/\s+/g, '')
    .replaceAll('\u0000', ' ')
}
