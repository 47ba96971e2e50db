import { expect, test } from 'vitest'
import { cellsOf } from '../../../../schemas/forms/form.ts'
import { ingest } from '../../../../stages/1-ingest/ingest.ts'
import { extract } from '../../../../stages/2-extract/extract.ts'

const GROUPS = ['行政复议 行政诉讼', '未经复议直接起诉 复议后起诉']
const CUT = [
  '结果维 结果纠 其他结 尚未审',
  '总计 结果维 结果纠 其他结 尚未审 结果维 结果纠 其他结 尚未审',
  '持 正 果 结 总计 总计',
  '持 正 果 结 持 正 果 结',
]
const FIGURES = '1 2 3 4 10 0 5 0 6 11 7 0 8 0 15'

/** What is printed in the cells of table four under a head, cell by cell; null where they have no place. */
function read(head: readonly string[], figures = FIGURES) {
  const lines = [
    '盐池县卫生健康局2024年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '规章 1 2 3',
    '行政规范性文件 4 5 6',
    '行政许可 7',
    '四、政府信息公开行政复议、行政诉讼情况',
    ...head,
    figures,
    '五、存在的主要问题及改进情况',
  ]
  const document = ingest(new TextEncoder().encode(lines.join('\n')), 'report.txt')
  if ('reason' in document) throw new Error(document.message)
  const { form, cells } = extract(document)
  const printed = cellsOf(form)
    .filter(({ table }) => table.table_id === 'reconsideration_litigation')
    .map(({ index }) => (cells.found[index] ? document.text.slice(cells.start[index], cells.end[index]) : ''))
  return printed.join(' ').trim()
}

const replaced = (line: number, from: string, to: string) =>
  CUT.map((words, i) => (i === line ? words.replace(from, to) : words))

test('a head whose labels are cut over lines names the columns in the order of the form', () => {
  expect(read([...GROUPS, ...CUT])).toBe(FIGURES)
  expect(read(['本机关全年的情况如下，', ...GROUPS, ...CUT])).toBe(FIGURES)
})

test('a head of one character a line does', () => {
  const above = [
    '结 结 其 尚',
    '结 结 其 尚 结 结 其 尚',
    '果 果 他 未',
    '总计 果 果 他 未 总 果 果 他 未 总',
  ]
  const below = ['维 纠 结 审', '维 纠 结 审 计 维 纠 结 审 计', '持 正 果 结', '持 正 果 结 持 正 果 结']
  expect(read([...GROUPS, ...above, ...below])).toBe(FIGURES)
})

test('figures below columns in another order have no place', () => {
  const other = CUT.map((words) => words.replaceAll('结果维 结果纠', '结果纠 结果维'))
  expect(read([...GROUPS, ...other])).toBe('')
  expect(read([...GROUPS, ...replaced(0, '其他结 尚未审', '尚未审 其他结')])).toBe('')
  expect(read(['行政复议 行政诉讼', '复议后起诉 未经复议直接起诉', ...CUT])).toBe('')
  expect(
    read([...GROUPS, '总计 结果维 结果纠 其他结 尚未审 总计 结果维 结果纠 其他结 尚未审', ...CUT.slice(2)]),
  ).toBe('')
})

test('nor do those below a head that lacks a part of a label, or prints another word among them', () => {
  expect(read([...GROUPS, ...replaced(2, '持 ', '')])).toBe('')
  expect(read([...GROUPS, ...replaced(2, ' 总计', '')])).toBe('')
  expect(read([...GROUPS, ...replaced(3, '果', '审')])).toBe('')
  expect(read([...GROUPS, ...replaced(1, '总计', '撤诉')])).toBe('')
  expect(read([...GROUPS, ...CUT.slice(1)])).toBe('')
})

test('nor where sums do not tell that the last figure of each group is its total', () => {
  expect(read([...GROUPS, ...CUT], '10 1 2 3 4 11 0 5 0 6 15 7 0 8 0')).toBe('')
})

test('figures that stand above their line have no place, unless the sums of all groups tell their order', () => {
  const head = [
    ...GROUPS,
    '结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
  ]
  expect(read(head, '11 15\n1 2 3 4 10 0 5 0 6 7 0 8 0')).toBe('')
  expect(read(head, '1 2 3 4 10 0 5 0\n6 11 7 0 8 0 15')).toBe(FIGURES)
  expect(read(head)).toBe(FIGURES)
})
