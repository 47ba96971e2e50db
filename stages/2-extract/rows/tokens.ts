import { type Cells, EMPTY, FIGURE, MARK, NO_ROW, TEXT } from '../cells.ts'
import { inventedRows, isInvented } from '../labels/invented-heads.ts'
import { labelSequence } from '../labels/label-sequence.ts'
import { isMeasure } from '../labels/measures.ts'
import { joinedLabel, LONGEST_LABEL, type TextToken } from './text-tokens.ts'

/**
 * A text, or the number of a cell that is none: one with a figure or a mark, an empty one, or (in a row of
 * figures) one with something that is no figure.
 */
export type Token = TextToken | number

/** Whether a text cell stands in a printed row right behind a figure: something is printed that is no number. */
function amongFigures(cells: Cells, cell: number): boolean {
  const row = cells.row[cell]!
  if (row === NO_ROW || cell === 0 || cells.row[cell - 1] !== row) return false
  const before = cells.kind[cell - 1]!
  return before === FIGURE || before === MARK
}

/** The labels of a cell that prints more than one, null for every other cell. */
function severalLabels(cells: Cells, text: string, cell: number): readonly TextToken[] | null {
  const start = cells.start[cell]!
  const end = cells.end[cell]!
  if (end - start > 2 * LONGEST_LABEL) return null
  return (
    labelSequence(text.slice(start, end))?.map((label) => ({ ...label, first: cell, last: cell })) ?? null
  )
}

/** A text with a digit before any bracket, or in a bracket alone, or nothing but what lost characters left. */
const UNREADABLE = /^[^（(【[\d]*\d|^[（(]\d+[)）]$|^[\ufffd?]+$/
/** Words that take the place of a figure: that there is none, that it is not told, a vague or a spelled one. */
const IN_PLACE =
  /^(?:没有|不涉及|不适用|未发生|未产生|暂无|若干|较[多少]|很[多少]|[多少]量|大量|数[十百千万]|不详|不明|不清楚|未知|[暂尚]?未(?:统计|掌握|汇总|填报?)|无法统计|[待正]在?(?:统计|核实|核对|汇总|补充|定)中?|不(?:予|便)?公开|不统计|不计|涉密|保密|另(?:附|行公开|行公布)|[见同][上下]|(?:详|参)?见(?:附件|附表|正文|说明|备注|网站|官网)[一二三\d]?|[约近超逾]?[一二三四五六七八九十百千万亿两零〇]+[余多几来]?)(?:数据)?[件条项个宗起次份]?[。]?$/

/** The number of a label with the beginning of its words: 1.申请人. */
const NUMBERED = /^\d{1,2} ?[.．、] ?(?![元万件条项个宗起份次篇人场期]$)[\u4e00-\u9fff]/

const takesPlace = (printed: string) =>
  (UNREADABLE.test(printed) && !NUMBERED.test(printed)) || IN_PLACE.test(printed)

/** Whether a text that is no label stands right behind the label of a row: what is printed there is no number. */
function behindRowLabel(cells: Cells, text: string, cell: number, before: TextToken | null): boolean {
  if (before === null || cells.row[cell] === NO_ROW) return false
  if (cells.row[before.last] !== cells.row[cell] || !before.labels.some(({ kind }) => kind === 'row'))
    return false
  return takesPlace(text.slice(cells.start[cell]!, cells.end[cell]!))
}

/**
 * Whether a cell prints nothing but the unit that the figure behind it in the same row carries, and another stands behind
 * that: its own figure is gone.
 */
function isUnitAlone(cells: Cells, text: string, cell: number): boolean {
  const printed = text.slice(cells.start[cell]!, cells.end[cell]!)
  const next = cell + 1
  return (
    isMeasure(printed) &&
    cells.row[cell] !== NO_ROW &&
    cells.kind[next] === FIGURE &&
    cells.row[next + 1] === cells.row[cell] &&
    cells.kind[next + 1] !== EMPTY &&
    text.endsWith(printed, cells.end[next]!)
  )
}

/** The last token but for empty cells and a unit of measurement; none where that is no text. */
function lastWords(tokens: readonly Token[], cells: Cells): TextToken | null {
  let measures = 0
  for (let i = tokens.length - 1; i >= 0 && measures < 2; i--) {
    const token = tokens[i]!
    if (typeof token === 'object') {
      if (!isMeasure(token.characters)) return token
      measures++
    } else if (cells.kind[token] !== EMPTY) return null
  }
  return null
}

/** Ends of a note of 2014 that breaks off before the count in it: 相同信息计1条, 热点或舆情计1次. */
const COUNTS = /[息情] ?计$/

/** Whether a figure is the one of `计1条`, in the note behind a label of 2014 that was cut before it. */
function isCountInNote(cells: Cells, text: string, cell: number): boolean {
  const start = cells.start[cell]!
  if (text[start] !== '1' || cell === 0) return false
  const before = cells.end[cell - 1]!
  return (
    COUNTS.test(text.slice(Math.max(0, before - 3), before)) &&
    /^1(?: ?[条次])?$/.test(text.slice(start, cells.end[cell]!))
  )
}

/** The cells of a region as labels, figures and other text, in the order of the text. */
export function tokenise(cells: Cells, text: string): Token[] {
  const tokens: Token[] = []
  const invented = inventedRows(cells, text)
  for (let cell = 0; cell < cells.kind.length; cell++) {
    const kind = cells.kind[cell]!
    if (kind === FIGURE && isCountInNote(cells, text, cell)) continue
    if (invented.has(cells.row[cell]!)) continue
    if (kind !== TEXT) tokens.push(cell)
    else cell = tokeniseText(tokens, cells, text, cell)
  }
  return tokens
}

/** Appends what a text cell prints, and gives the last cell that went into it. */
function tokeniseText(tokens: Token[], cells: Cells, text: string, cell: number): number {
  if (isInvented(text, cells.start[cell]!, cells.end[cell]!)) return cell
  const token = joinedLabel(cells, text, cell)
  if (token.labels.length > 0) {
    tokens.push(token)
    return token.last
  }
  const several = severalLabels(cells, text, cell)
  const figure =
    amongFigures(cells, cell) ||
    behindRowLabel(cells, text, cell, lastWords(tokens, cells)) ||
    isUnitAlone(cells, text, cell)
  if (several) tokens.push(...several)
  else tokens.push(figure ? cell : token)
  return cell
}
