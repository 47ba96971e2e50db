import { cellsOf, type Form, type FormCell, type FormRow, type FormTable } from '../../schemas/forms/form.ts'
import type { Figures, MoneyUnit } from './form-values.ts'
import type { BodyRow, Grid, GridRow, Head, Label } from './grid.ts'
import type { Piece } from './sheet.ts'

/** How the labels of a form are worded. */
export interface Wording {
  /** How 1. 2. 3. under a group are numbered. */
  readonly numbering: '1.' | '1. ' | '1、' | '1．' | '(1)' | '①'
  readonly brackets: 'full' | 'half'
  /** Print the first of a row's other wordings where it has one. */
  readonly variants: boolean
  /** The unit that headings of money name; null where they name none. */
  readonly money: MoneyUnit | null
}

/** The wording of the form itself. */
export const PLAIN_WORDING: Wording = { numbering: '1.', brackets: 'full', variants: false, money: '万元' }

const CIRCLED = '①②③④⑤⑥⑦⑧⑨'

const bracketed = (text: string, wording: Wording) =>
  wording.brackets === 'half' ? text.replaceAll('（', '(').replaceAll('）', ')') : text

/** The label of a row with the last part of its number: `1.属于国家秘密`. */
function rowLabel(row: FormRow, wording: Wording): string {
  const label = (wording.variants && row.variants?.[0]) || row.label
  const [number = ''] = /(?:（.）|\d+\.|[一二四]、)$/.exec(row.number) ?? []
  if (!number.endsWith('.')) return bracketed(`${number}${label}`, wording)
  const digit = number.slice(0, -1)
  const printed =
    wording.numbering === '①' ? CIRCLED[Number(digit) - 1] : wording.numbering.replace('1', digit)
  return bracketed(`${printed}${label}`, wording)
}

const head = (text: string, across = 1, down = 1): Head => ({ text, across, down })
const body = (labels: readonly Label[], figures: readonly Piece[]): BodyRow => ({
  kind: 'body',
  labels,
  figures,
  shift: 0,
  breakBefore: null,
  repeatGroups: false,
})

const heads = (cells: readonly Head[]): GridRow => ({ kind: 'head', cells })

function moneyHead({ column, unit }: FormCell, wording: Wording): string {
  if (unit !== 'CNY' || wording.money === null) return column.label
  const label = column.code === 'amount' ? `（单位：${wording.money}）` : `（${wording.money}）`
  return bracketed(`${column.label}${label}`, wording)
}

type Figure = (cell: FormCell) => Piece

function proactiveRows(cells: readonly FormCell[], figure: Figure, wording: Wording): readonly GridRow[] {
  const rows: GridRow[] = []
  let article = ''
  for (const row of new Set(cells.map((cell) => cell.row))) {
    const own = cells.filter((cell) => cell.row === row)
    if (row.article !== article) {
      article = row.article
      const item = '一二三四五六七八九'[Number(/\((\d)\)/.exec(article)![1]) - 1]
      const columns = own.map((cell, i) =>
        head(moneyHead(cell, wording), i === own.length - 1 ? 4 - own.length : 1),
      )
      rows.push(heads([head(bracketed(`第二十条第（${item}）项`, wording), 4)]))
      rows.push(heads([head('信息内容'), ...columns]))
    }
    rows.push(body([{ id: row.code, text: rowLabel(row, wording), across: 1 }], own.map(figure)))
  }
  return rows
}

function requestLabels(table: FormTable, row: FormRow, wording: Wording): readonly Label[] {
  const group = (code: string): Label => {
    const { number, label } = table.groups.find((g) => g.code === code)!
    return { id: code, text: bracketed(`${number}${label}`, wording), across: 1 }
  }
  const own = (across: number): Label => ({ id: row.code, text: rowLabel(row, wording), across })
  if (!row.number.startsWith('三')) return [own(3)]
  if (row.group === undefined) return [group('outcomes'), own(2)]
  return [group('outcomes'), group(row.group), own(1)]
}

function requestRows(cells: readonly FormCell[], figure: Figure, wording: Wording): readonly GridRow[] {
  const table = cells[0]!.table
  const [note = '', applicant = '', organizations = ''] = table.furniture
  const columns = table.columns.map((column) => column.label)
  const rows: GridRow[] = [
    heads([head(bracketed(`（${note}）`, wording), 3, 3), head(applicant, 7)]),
    heads([head(columns[0]!, 1, 2), head(organizations, 5), head(columns[6]!, 1, 2)]),
    heads(columns.slice(1, 6).map((label) => head(label))),
  ]
  for (const row of table.rows) {
    const own = cells.filter((cell) => cell.row === row)
    rows.push(body(requestLabels(table, row, wording), own.map(figure)))
  }
  return rows
}

function reconsiderationRows(cells: readonly FormCell[], figure: Figure): readonly GridRow[] {
  const columns = cells[0]!.table.columns.map((column) => column.label)
  return [
    heads([head('行政复议', 5), head('行政诉讼', 10)]),
    heads([...columns.map((label) => head(label, 1, 2)), head('未经复议直接起诉', 5), head('复议后起诉', 5)]),
    heads([...columns, ...columns].map((label) => head(label))),
    body([], cells.map(figure)),
  ]
}

const ORDINALS = '一二三四五六七八九'

/** The label of a row of the table of 2014: `（一）收到申请数`, `其中：1.主动公开规范性文件数`. */
function statisticsLabel({ number, label }: FormRow, wording: Wording): string {
  const path = number.split('.').map(Number)
  const ordinal = ORDINALS[path.at(-1)! - 1]!
  if (path.length === 1) return `${ordinal}、${label}`
  if (path.length === 2) return bracketed(`（${ordinal}）${label}`, wording)
  if (path.length > 3 || label.startsWith('其中')) return bracketed(label, wording)
  return bracketed(`${path.at(-1)}.${label}`, wording)
}

/** The heads of the parts of the table of 2014 that print no figure, by the row that follows. */
const PARTS: Readonly<Record<string, string>> = {
  proactive_items: '一、主动公开情况',
  via_gazette: '（二）通过不同渠道和方式公开政府信息的情况',
  hot_issue_responses: '二、回应解读情况',
  press_conferences: '（二）通过不同渠道和方式回应解读的情况',
  requests_received: '三、依申请公开情况',
  dedicated_units: '八、机构建设和保障经费情况',
  meetings: '九、政府信息公开会议和培训情况',
}

const COUNTERS = { item: '件', time: '次', person: '人', person_time: '人次' } as const

function statisticsRows(cells: readonly FormCell[], figure: Figure, wording: Wording): readonly GridRow[] {
  const rows: GridRow[] = [heads([head('统计指标'), head('单位'), head('统计数')])]
  for (const cell of cells) {
    const { row, unit } = cell
    const part = PARTS[row.code]
    const mark = wording.variants ? '——' : ''
    if (part) rows.push(heads([head(bracketed(part, wording)), head(mark), head(mark)]))
    const counter = unit === 'CNY' ? (wording.money ?? '') : COUNTERS[unit as keyof typeof COUNTERS]
    const labels = [
      { id: row.code, text: statisticsLabel(row, wording), across: 1 },
      { id: `${row.code} unit`, text: counter, across: 1 },
    ]
    rows.push(body(labels, [figure(cell)]))
  }
  return rows
}

/** The tables of a form with their figures, before they are laid out: three since 2019, one before. */
export function gridsOf(form: Form, figures: Figures, wording: Wording): readonly Grid[] {
  const all = cellsOf(form)
  const figure: Figure = ({ index }) => ({ text: figures[index]!, cell: index })
  return form.tables.map((table) => {
    const cells = all.filter((cell) => cell.table === table)
    const { table_id } = table
    if (table_id === 'requests') return { table_id, width: 10, rows: requestRows(cells, figure, wording) }
    if (table_id === 'proactive_disclosure')
      return { table_id, width: 4, rows: proactiveRows(cells, figure, wording) }
    if (table_id === 'statistics') return { table_id, width: 3, rows: statisticsRows(cells, figure, wording) }
    return { table_id, width: 15, rows: reconsiderationRows(cells, figure) }
  })
}
