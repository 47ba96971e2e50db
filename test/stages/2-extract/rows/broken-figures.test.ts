import { expect, test } from 'vitest'
import { cellsOf } from '../../../../schemas/forms/form.ts'
import { ingest } from '../../../../stages/1-ingest/ingest.ts'
import { extract } from '../../../../stages/2-extract/extract.ts'

/** What is printed in the cells of 上年结转, which some lines print, in a table of section three. */
function read(...lines: readonly string[]): string {
  const text = [
    '盐池县卫生健康局2024年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '申请人情况',
    '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    '一、本年新收政府信息公开申请数量 5 1 0 0 0 2 8',
    ...lines,
    '（一）予以公开 3 0 0 0 0 0 3',
    '五、存在的主要问题及改进情况',
  ].join('\n')
  const document = ingest(new TextEncoder().encode(text), 'report.txt')
  if ('reason' in document) throw new Error(document.message)
  const { form, cells } = extract(document)
  return cellsOf(form)
    .filter(({ row }) => row.code === 'carried_in')
    .map(({ index }) =>
      cells.found[index] ? document.text.slice(cells.start[index], cells.end[index]) : '?',
    )
    .join(' ')
}

const LABEL = '二、上年结转政府信息公开申请数量'
const NONE = '? ? ? ? ? ? ?'

test('figures above their ends have no place although what is left of them adds up', () => {
  expect(read(`${LABEL} 221 0 0 327 0 0 548`, '2 4 6')).toBe(NONE)
  expect(read(`${LABEL} 221 0 0 327 0 0 548`)).toBe('221 0 0 327 0 0 548')
})

test('a lone end may be of any figure of a row that does not add up, and is none of one that does', () => {
  expect(read(`${LABEL} 221 0 0 327 0 0 2541`, '4')).toBe(NONE)
  expect(read(`${LABEL} 221 0 0 327 0 0 548`, '4')).toBe('221 0 0 327 0 0 548')
})

test('the beginning of a figure above the others is none of seven', () => {
  expect(read('740', LABEL, '5866 523 285 310 271 152', '7')).toBe(NONE)
  expect(read('二、上年结转政府信息公开申请数 740', '5866 523 285 310 271 152', '量')).toBe(NONE)
})
