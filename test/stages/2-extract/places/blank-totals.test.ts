import { expect, test } from 'vitest'
import { cellsOf } from '../../../../schemas/forms/form.ts'
import { ogi2021 } from '../../../../schemas/forms/ogi-2021.ts'
import { ingest } from '../../../../stages/1-ingest/ingest.ts'
import { extract } from '../../../../stages/2-extract/extract.ts'

const ROWS = ogi2021.tables.find(({ table_id }) => table_id === 'requests')!.rows
const HEAD = [
  '\t\t\t申请人情况',
  '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
  '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
]

/** Six figures of a row, the last of which is no sum of the others. */
const figures = (row: number) => [row + 1, 0, 2, 0, 0, 1]

/** A line with a tab before and between labels and figures, as wide as labels are deep. */
function line(code: string, printed: readonly (number | string)[]): string {
  const { number, label } = ROWS.find((row) => row.code === code)!
  const own = number.replace(/^三(?=（)/, '').replace(/^（.）(?=\d)/, '')
  const depth = /^\d/.test(own) ? 2 : own.startsWith('（') ? 1 : 0
  return [...new Array(depth).fill(''), own + label, ...new Array(2 - depth).fill(''), ...printed].join('\t')
}

/** What is read of some rows of the table of section three; `printed` gives the figures of those that differ. */
function read(
  printed: Readonly<Record<string, readonly (number | string)[]>>,
  codes: readonly string[],
  head = HEAD,
) {
  const text = [
    '盐池县卫生健康局2024年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    ...head,
    ...ROWS.map(({ code }, i) => line(code, printed[code] ?? figures(i))),
    '五、存在的主要问题及改进情况',
  ].join('\n')
  const document = ingest(new TextEncoder().encode(text), 'report.txt')
  if ('reason' in document) throw new Error(document.message)
  const { form, cells } = extract(document)
  return codes.map((code) =>
    cellsOf(form)
      .filter(({ table, row }) => table.table_id === 'requests' && row.code === code)
      .map(({ index }) =>
        cells.found[index] ? document.text.slice(cells.start[index], cells.end[index]) : '?',
      )
      .join(' '),
  )
}

const [FIRST, DETAIL, TOTAL] = ['new_received', 'refused_internal_affairs', 'outcomes_total']
const NONE = '? ? ? ? ? ? ?'

test('figures of rows whose total is cut off with the end of the line stand below their heads', () => {
  expect(read({}, [FIRST, DETAIL, TOTAL])).toStrictEqual(['1 0 2 0 0 1 ?', '9 0 2 0 0 1 ?', '24 0 2 0 0 1 ?'])
})

test('so do those of one kind of row where the others print their totals', () => {
  const full = Object.fromEntries(
    ROWS.flatMap(({ code, number }, i) => (/\d/.test(number) ? [[code, [...figures(i), i + 4]]] : [])),
  )
  expect(read(full, [FIRST, DETAIL])).toStrictEqual(['1 0 2 0 0 1 ?', '9 0 2 0 0 1 12'])
})

test('where one row of a kind lacks a figure more, or ends in the sum of the others, none of that kind is placed', () => {
  expect(read({ refused_state_secret: [5, 0, 2, 0, 3] }, [FIRST, DETAIL])).toStrictEqual([
    '1 0 2 0 0 1 ?',
    NONE,
  ])
  expect(read({ refused_state_secret: [5, 0, 2, 0, 0, 7] }, [FIRST, DETAIL])).toStrictEqual([
    '1 0 2 0 0 1 ?',
    NONE,
  ])
})

test('a row that lacks a figure among others that print all is not placed', () => {
  const full = Object.fromEntries(ROWS.map(({ code }, i) => [code, [...figures(i), i + 4]]))
  expect(read({ ...full, [DETAIL]: figures(8) }, [FIRST, DETAIL])).toStrictEqual(['1 0 2 0 0 1 4', NONE])
})

test('nor is any where figures begin elsewhere than below the head, or no head tells', () => {
  expect(read({ [TOTAL]: ['', ...figures(23)] }, [FIRST, DETAIL])).toStrictEqual([NONE, NONE])
  expect(read({}, [FIRST, DETAIL], [])).toStrictEqual([NONE, NONE])
})
