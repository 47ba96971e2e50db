import { expect, test } from 'vitest'
import { cellsOf } from '../../../../schemas/forms/form.ts'
import { ogi2021 } from '../../../../schemas/forms/ogi-2021.ts'
import { ingest } from '../../../../stages/1-ingest/ingest.ts'
import { extract } from '../../../../stages/2-extract/extract.ts'

const ROWS = ogi2021.tables.find(({ table_id }) => table_id === 'requests')!.rows

/** The number right before the label of a row. */
const numberOf = (path: string) => path.replace(/^三(?=（)/, '').replace(/^（.）(?=\d)/, '')

/** Seven figures of the row of that number, the last of which is the sum of the others. */
const figures = (row: number) => `${row} 0 0 0 0 1 ${row + 1}`

/** The table of section three, a row a line but for those from `first` to `last`, which some lines stand for. */
function read(first: string, last: string, lines: readonly string[]) {
  const from = ROWS.findIndex(({ code }) => code === first)
  const to = ROWS.findIndex(({ code }) => code === last)
  const plain = ROWS.map(({ number, label }, i) => `${numberOf(number)}${label} ${figures(i)}`)
  const text = [
    '盐池县卫生健康局2024年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '申请人情况',
    '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    ...plain.slice(0, from),
    ...lines,
    ...plain.slice(to + 1),
    '五、存在的主要问题及改进情况',
  ].join('\n')
  const document = ingest(new TextEncoder().encode(text), 'report.txt')
  if ('reason' in document) throw new Error(document.message)
  const { form, cells } = extract(document)
  return ROWS.slice(from, to + 1).map(({ code }) =>
    cellsOf(form)
      .filter(({ table, row }) => table.table_id === 'requests' && row.code === code)
      .map(({ index }) =>
        cells.found[index] ? document.text.slice(cells.start[index], cells.end[index]) : '?',
      )
      .join(' '),
  )
}

const NONE = '? ? ? ? ? ? ?'
const OVERDUE = ['other_correction_overdue', 'other_fee_overdue'] as const
const LINES = [
  '1.申请人无正当理由逾期不补正、行政机',
  figures(20),
  '（六）其他 关不再处理其政府信息公开申请',
  '2.申请人逾期未按收费',
  '处理',
  '通知要求缴纳费用、行政',
  figures(21),
  '机关不再处理其政府信息',
  '公开申请',
]

/** The lines with one of them replaced. */
const replaced = (i: number, ...lines: readonly string[]) => LINES.toSpliced(i, 1, ...lines)

test('a row is read whose label stands in lines around its figures, with a line of its group among them', () => {
  expect(read(...OVERDUE, LINES)).toStrictEqual([figures(20), figures(21)])
})

test('so it is with the number of a page and a head among them, where it adds up', () => {
  const page = ['4', '申请人情况', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计']
  expect(read(...OVERDUE, replaced(4, ...page, '处理'))).toStrictEqual([figures(20), figures(21)])
  const wrong = replaced(6, '21 0 0 0 0 1 21')
  expect(read(...OVERDUE, wrong)).toStrictEqual([figures(20), '21 0 0 0 0 1 21'])
  expect(read(...OVERDUE, wrong.toSpliced(4, 1, ...page, '处理'))).toStrictEqual([figures(20), NONE])
})

test('labels that stand below their numbers and figures are not taken for those of the next row', () => {
  const lines = [`3. ${figures(22)}`, '其他', `（七） ${figures(23)}`, '总计']
  expect(read('other_other', 'outcomes_total', lines)).toStrictEqual([figures(22), figures(23)])
})

test('a row is not read where a part of its label is missing, or stands elsewhere', () => {
  for (const line of [3, 5, 7]) expect(read(...OVERDUE, replaced(line))[1]).toBe(NONE)
  expect(read(...OVERDUE, replaced(4, '公开申请', '处理').slice(0, -1))[1]).toBe(NONE)
})

test('nor where words of no label, or of another row, stand among its lines', () => {
  expect(read(...OVERDUE, replaced(4, '处理', '主动撤回'))[1]).toBe(NONE)
  expect(read(...OVERDUE, replaced(4, '处理', '3.重复申请'))[1]).toBe(NONE)
})

test('nor where there are more runs of figures than rows, or fewer', () => {
  expect(read(...OVERDUE, replaced(7, '机关不再处理其政府信息', '5 0 0 0 0 1 6'))[1]).toBe(NONE)
  expect(read(...OVERDUE, replaced(6))[1]).toBe(NONE)
})

test('nor where its figures stand behind the label of the next row', () => {
  const next = [...LINES.slice(0, 6), ...LINES.slice(7), '3.其', figures(21), '他', figures(22)]
  expect(read('other_correction_overdue', 'other_other', next)[1]).toBe(NONE)
})
