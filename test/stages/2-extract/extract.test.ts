import { expect, test } from 'vitest'
import { cellsOf } from '../../../schemas/forms/form.ts'
import { ingest } from '../../../stages/1-ingest/ingest.ts'
import { extract } from '../../../stages/2-extract/extract.ts'

const TITLE = '盐池县卫生健康局2024年政府信息公开工作年度报告'

/** What is printed in the cells of some rows, cell by cell; null where a cell has no place. */
function read(text: string, ...rows: readonly string[]) {
  const document = ingest(new TextEncoder().encode(text), 'report.txt')
  if ('reason' in document) throw new Error(document.message)
  const { form, cells } = extract(document)
  const printed = cellsOf(form)
    .filter(({ row }) => rows.includes(row.code))
    .map(({ index }) =>
      cells.found[index] ? document.text.slice(cells.start[index], cells.end[index]) : null,
    )
  return { form_id: form.form_id, printed }
}

const proactive = (...lines: readonly string[]) =>
  [
    TITLE,
    '',
    '二、主动公开政府信息情况',
    '第二十条第（一）项',
    ...lines,
    '五、存在的主要问题及改进情况',
  ].join('\n')

const HEAD = '信息内容\t本年制发件数\t本年废止件数\t现行有效件数'
const MORE = ['第二十条第（五）项', '信息内容\t本年处理决定数量', '行政许可\t7\t\t']

test('rows are read by their labels, in any order', () => {
  const text = proactive(HEAD, '行政规范性文件\t4\t5\t6', '规章\t1\t2\t3', ...MORE)
  expect(read(text, 'rules', 'normative_documents', 'administrative_licensing')).toStrictEqual({
    form_id: 'ogi-2021',
    printed: ['1', '2', '3', '4', '5', '6', '7'],
  })
})

test('a mark and an empty cell have a place', () => {
  const text = proactive(HEAD, '规章\t/\t\t3', '行政规范性文件\t4\t—\t6', ...MORE)
  expect(read(text, 'rules', 'normative_documents').printed).toStrictEqual(['/', '', '3', '4', '—', '6'])
})

test('two figures for three columns have no place', () => {
  const text = proactive(
    '信息内容',
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '规章',
    '1',
    '2',
    '行政规范性文件',
    '4',
    '5',
    '6',
  )
  expect(read(text, 'rules', 'normative_documents').printed).toStrictEqual([null, null, null, '4', '5', '6'])
})

test('four figures for three columns have no place', () => {
  const text = proactive(
    '信息内容',
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '规章',
    '1',
    '2',
    '2',
    '3',
    '行政规范性文件',
    '4',
    '5',
    '6',
  )
  expect(read(text, 'rules', 'normative_documents').printed).toStrictEqual([null, null, null, '4', '5', '6'])
})

test('a row of the agency itself is set aside', () => {
  const text = proactive(
    HEAD,
    '规章\t1\t2\t3',
    '行政规范性文件\t4\t5\t6',
    '其他主动公开文件\t7\t8\t9',
    ...MORE,
  )
  expect(read(text, 'rules', 'normative_documents').printed).toStrictEqual(['1', '2', '3', '4', '5', '6'])
})

test('figures in prose are no cells', () => {
  const text = `${TITLE}\n\n一、总体情况\n全年办理行政许可737件，行政处罚8件。\n五、存在的主要问题及改进情况\n`
  expect(read(text, 'administrative_licensing', 'administrative_penalty').printed).toStrictEqual([null, null])
})

test('the printed table tells the form, not the year', () => {
  const head = '信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量'
  const text = proactive(head, '规章\t1\t2\t3', '规范性文件\t4\t5\t6', '其他对外管理服务事项\t7\t-8\t9')
  expect(read(text, 'rules', 'other_external_services')).toStrictEqual({
    form_id: 'ogi-2019',
    printed: ['1', '2', '3', '7', '-8', '9'],
  })
})

test('figures of a sentence that is broken at its numbers have no place', () => {
  const text = proactive(
    HEAD,
    '规章\t1\t2\t3',
    '本年',
    '行政许可',
    '7',
    '件，',
    '行政处罚',
    '8',
    '项、行政强制',
    '9',
    '件。',
  )
  expect(
    read(text, 'rules', 'administrative_licensing', 'administrative_penalty', 'administrative_compulsion')
      .printed,
  ).toStrictEqual(['1', '2', '3', null, null, null])
})

test('a unit behind a figure leaves it its place', () => {
  const text = proactive(
    HEAD,
    '规章\t1\t2\t3',
    ...MORE.slice(0, 2),
    '行政许可',
    '7',
    '件',
    '行政处罚',
    '8',
    '件',
  )
  expect(read(text, 'administrative_licensing', 'administrative_penalty').printed).toStrictEqual(['7', '8'])
})

test('the beginning of the next label behind a label that holds nothing gives it no figure', () => {
  const text = proactive(
    '信息内容 本年制发件数 本年废止件数 现行有效件数',
    '规章 1 2 3',
    '行政规范性文件 4 5 6',
    '第二十条第（六）项',
    '信息内容 本年处理决定数量',
    '行政',
    '处罚',
    '行政',
    '296',
    '强制',
  )
  const rows = ['administrative_penalty', 'administrative_compulsion']
  expect(read(text, ...rows).printed[0]).toBeNull()
})

test.each([
  '若干',
  '较多',
  '不详',
  '待统计',
  '见附件',
  '详见附表2',
  '千余件',
  '一百二十余',
  '未统计',
  '涉密',
])('words in the place of a figure have it: %s', (words) => {
  const text = proactive(HEAD, `规章\t${words}\t2\t3`, `行政规范性文件\t4\t5\t${words}`, ...MORE.slice(0, 2))
  const alone = text.replace('本年处理决定数量', `本年处理决定数量\n行政许可\t${words}`)
  const piped = alone.replaceAll(/^.*\t.*$/gm, (line) => `| ${line.split('\t').join(' | ')} |`)
  for (const one of [alone, piped])
    expect(read(one, 'rules', 'normative_documents', 'administrative_licensing').printed).toStrictEqual([
      ...[words, '2', '3'],
      ...['4', '5', words],
      words,
    ])
})

test('a word behind a label that is none in the place of a figure has no place', () => {
  const text = proactive(HEAD, '规章\t1\t2\t3', ...MORE.slice(0, 2), '行政许可\t审批科')
  expect(read(text, 'administrative_licensing').printed).toStrictEqual([null])
})
