import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { diagnosticOfReject, diagnosticsOf } from '../../../pipeline/lint/diagnostics.ts'
import { locationLabel } from '../../../pipeline/lint/labels.ts'
import { placesOf } from '../../../pipeline/lint/places.ts'
import { REJECT_REASONS } from '../../../schemas/tables/vocabulary.ts'
import type { Finding } from '../../../stages/4-validate/checks.ts'
import { RULES } from '../../../stages/4-validate/rules/index.ts'
import { draft, edited, faultsOf, readOf } from './drafts.ts'

const text = draft('draft.txt')
const NEW_RECEIVED = '一、本年新收政府信息公开申请数量\t\t\t2\t1\t0\t0\t0\t0\t4'

const FINDING: Finding = {
  rule_id: 'narrative.litigations',
  severity: 'warning',
  location: '',
  status: 'fail',
  expected: null,
  observed: null,
  difference: null,
  message: '',
  source_line: null,
}

/** The finding of a rule at a location. */
const faultOf = async (report: string, rule_id: string, location: string, language: 'zh' | 'en' = 'en') => {
  const found = (await faultsOf(report, language)).find(
    (one) => one.rule_id === rule_id && one.location === location,
  )
  if (!found) throw new Error(`no ${rule_id} at ${location}`)
  return found
}

describe('a place', () => {
  it('is the cell of a figure, by line and character', async () => {
    const { place } = await faultOf(
      text,
      'value.non_negative',
      'proactive_disclosure/administrative_penalty/decisions',
    )
    const line = text.split('\n')[22]!
    expect(place).toMatchObject({
      line: 23,
      column: line.indexOf('-8') + 1,
      endColumn: line.indexOf('-8') + 3,
    })
    expect(place).toMatchObject({ printed: '-8', shown: { text: line } })
    expect(place?.cell).toBe('proactive_disclosure/administrative_penalty/decisions')
  })

  it('counts a character of two code units as one, but for those who count units', async () => {
    const long = edited(text, '2023年', '\u{20000}县2023年')
    const { place } = await faultOf(long, 'report.year', 'report_year')
    expect(place?.printed.startsWith('2023')).toBe(true)
    expect(place!.units.column - place!.column).toBe(1)
  })

  it('of a sum is its total, and goes with the terms that add to it', async () => {
    const { place, related } = await faultOf(text, 'requests.row_total', 'requests/new_received')
    expect([place?.printed, place?.label]).toEqual(['4', 'Total'])
    expect(related.map(({ printed, label, cell }) => [printed, label, cell])).toEqual([
      ['2', 'Natural persons', 'requests/new_received/natural_person'],
      ['1', 'Commercial enterprises', 'requests/new_received/commercial_enterprise'],
    ])
  })

  it('of a column is its first term, and goes with the rows', async () => {
    const report = edited(text, NEW_RECEIVED, NEW_RECEIVED.replace('\t2\t1', '\t3\t1'))
    const { place, related } = await faultOf(report, 'requests.balance', 'requests/*/natural_person')
    expect([place?.line, place?.printed]).toEqual([34, '3'])
    expect(related.map(({ line, label }) => [line, label])).toEqual([[57, 'Outcomes total']])
  })

  it('of a row is the cell that is not reported, empty as it may be', async () => {
    const { place, related } = await faultOf(text, 'report.complete', 'requests/carried_out')
    expect([place?.line, place?.printed, related]).toEqual([58, '/', []])
    const blank = edited(text, NEW_RECEIVED, NEW_RECEIVED.replace('\t2\t1', '\t\t1'))
    const empty = (await faultOf(blank, 'report.complete', 'requests/new_received')).place!
    expect([empty.line, empty.printed, empty.endColumn - empty.column]).toEqual([34, '', 0])
    expect(empty.column).toBe(NEW_RECEIVED.indexOf('\t2') + 2)
  })

  it('of a row that is not there is none', async () => {
    const { place } = await faultOf(
      edited(text, `${NEW_RECEIVED}\n`, ''),
      'report.complete',
      'requests/new_received',
    )
    expect(place?.line ?? null).toBe(null)
  })

  it('in a page is that of its source, and shows the text without markup', async () => {
    const page = draft('page.html')
    const [fault] = diagnosticsOf(await readOf(new TextEncoder().encode(page), 'page.html'), 'en').filter(
      ({ rule_id }) => rule_id === 'reconsideration_litigation.sum',
    )
    const { line, column, endColumn, shown } = fault!.place!
    const source = page.split('\n')[line - 1]!
    expect(source.slice(column - 1, endColumn - 1)).toBe('3')
    expect(source.slice(0, column - 1)).toMatch(/^<tr>(?:<td>\d<\/td>){4}<td>$/)
    expect(shown.text.trim().split('\t').slice(0, 5)).toEqual(['1', '1', '0', '0', '3'])
    expect(shown.text.slice(shown.from, shown.to)).toBe('3')
  })

  it('in a Word file is a paragraph or row, and shows its text', async () => {
    const file = fileURLToPath(new URL('../../golden/docx/input.docx', import.meta.url))
    const read = await readOf(readFileSync(file), 'input.docx')
    const sum = diagnosticsOf(read, 'en').find(
      ({ rule_id, location }) => rule_id === 'requests.row_total' && location === 'requests/new_received',
    )!
    const { line, column, shown, printed } = sum.place!
    expect([line, printed, sum.observed]).toEqual([24, '3433', '3433'])
    expect(shown.text).not.toContain('<')
    expect([...shown.text].slice(column - 1, column + 3).join('')).toBe('3433')
    expect(shown.text).toContain('本年新收政府信息公开申请数量')
  }, 60_000)

  it('of a figure in prose is its phrase, and goes with the cells', async () => {
    const stated = edited(
      text,
      '由办公室统一登记和答复。',
      '由办公室统一登记和答复。全年开庭审理的诉讼共5件。',
    )
    const { report } = await readOf(new TextEncoder().encode(stated), 'draft.txt')
    const [{ ordinal } = { ordinal: 0 }] = report.statements.filter(({ value }) => value === 5)
    const printed = ({ start, end }: { start: number; end: number }) => report.document.text.slice(start, end)
    const at = (location: string, source_line: number | null = null) => {
      const { main, related } = placesOf(report, { ...FINDING, location, source_line })
      return [main && printed(main), related.map(printed), locationLabel(report.form, location, 'en')]
    }
    expect(at(`requests/new_received/total@${ordinal}`)).toEqual([
      '5件',
      ['4'],
      'Requests received and handled · Requests newly received · Total',
    ])
    expect(at(`reconsideration_litigation/litigation_*/total@${ordinal}`)).toEqual([
      '5件',
      ['0', '0'],
      'Administrative reconsideration and litigation · Litigation filed directly, Litigation after reconsideration · Total',
    ])
    expect(at(`statements/${ordinal}`)).toEqual(['5件', [], 'Figures in prose'])
    expect(at('statements/99')).toEqual([null, [], 'Figures in prose'])
    expect(at('elsewhere', 7)).toEqual([stated.split('\n')[6], [], 'elsewhere'])
  })
})

describe('in English', () => {
  it.each([
    [
      '收到申请9件。',
      'Prose states 9 requests received, the table (line 34) has “Requests newly received” = 4.',
    ],
    [
      '新制发行政规范性文件9件。',
      'Prose states 9 normative documents issued, the table (line 16) has “Administrative normative documents · Issued this year” = 0.',
    ],
  ])('a message names rows by their labels, and quantities in words: %s', async (sentence, said) => {
    const stated = edited(text, '由办公室统一登记和答复。', `由办公室统一登记和答复。${sentence}`)
    const found = (await faultsOf(stated)).find(({ location }) => location.includes('@'))
    expect(found?.message).toBe(said)
  })

  it('no message has a code', async () => {
    const said = (await faultsOf(text)).map(({ message }) => message)
    expect(said.length).toBe(8)
    expect(said.filter((message) => /[a-z][_/][a-z]/.test(message))).toEqual([])
  })
})

describe('in Chinese', () => {
  it('a finding says by the labels of the form what is expected and what is there', async () => {
    const { label, message, hint } = await faultOf(text, 'requests.row_total', 'requests/new_received', 'zh')
    expect(label).toBe('收到和处理政府信息公开申请情况 · 一、本年新收政府信息公开申请数量')
    expect(message).toBe(
      '“总计”为 4，各类申请人之和为 3，相差 1，疑为笔误：“一、本年新收政府信息公开申请数量 · 总计”如为 3，全表合计均相符。',
    )
    expect(hint).toBe('请核对本行自然人、法人或其他组织各列之和与“总计”。')
  })

  it('a check that cannot be made says what lacks', async () => {
    const { status, message } = await faultOf(text, 'requests.balance', 'requests/*/total', 'zh')
    expect(status).toBe('not_assessable')
    expect(message).toBe('所需数据不全，无法核对，缺“四、结转下年度继续办理”（空白）。')
  })

  it('a clause with a gap that nothing fills is left out', async () => {
    const parts = edited(text, NEW_RECEIVED, NEW_RECEIVED.replace('\t2\t1\t0', '\t2\t9\t/'))
    const { message } = await faultOf(parts, 'requests.row_total', 'requests/new_received', 'zh')
    expect(message).toBe('“总计”为 4，各类申请人之和为 11，其中缺“科研机构”（空白）。')
    const late = await faultOf(text, 'report.deadline', 'published_on', 'zh')
    expect(late.message).toBe('2025-02-11 公布，晚于期限 2025-01-31。')
  })

  it.each([
    ['requests/new_received/total', '收到申请9件。', '正文称“9件”，表中为 4，相差 5。'],
    ['requests/new_received/total', '没有收到政府信息公开申请。', '正文称没有，表中为 4，相差 4。'],
    [
      'requests/outcomes_total/total',
      '办结政府信息公开申请9件。',
      '正文称“9件”，表中为 3（不计上年结转为 2）。',
    ],
    [
      'proactive_disclosure/administrative_licensing/decisions',
      '作出行政许可决定近 600 件。',
      '正文称“近600件”，表中为 737，相差 137。',
    ],
  ])(
    'a figure of prose is said as it is printed, and those of the table by what they count: %s',
    async (cell, sentence, said) => {
      const row = '二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t'
      const carried = cell.includes('outcomes') ? edited(text, `${row}0`, `${row}1`) : text
      const stated = edited(carried, '由办公室统一登记和答复。', `由办公室统一登记和答复。${sentence}`)
      const found = (await faultsOf(stated, 'zh')).find(({ location }) => location.startsWith(`${cell}@`))
      expect(found?.message).toBe(said)
    },
  )

  it('says what the table has at least, where a total is blank', async () => {
    const blank = edited(text, NEW_RECEIVED, NEW_RECEIVED.replace(/4$/, '/'))
    const stated = edited(blank, '由办公室统一登记和答复。', '没有收到政府信息公开申请。')
    const found = (await faultsOf(stated, 'zh')).find(({ location }) => location.includes('@'))
    expect(found?.message).toBe('正文称没有，表中为 3 以上。')
  })

  it('years say where they stand', async () => {
    const { message } = await faultOf(text, 'report.year', 'report_year', 'zh')
    expect(message).toBe('报告年度为 2024，文中又出现 2023（正文）。')
  })

  it('every rule and every reason speaks, and leaves no gap', async () => {
    const gaps = ['{expected}', '{observed}', '{difference}', '{said}', '{lacking}', '{slip}']
    for (const { rule_id, title_zh, message_zh, hint } of RULES) {
      expect(
        [title_zh, message_zh, hint.zh].map((words) => /\p{Script=Han}{3}/u.test(words)),
        rule_id,
      ).toEqual([true, true, true])
      expect(hint.en, rule_id).toMatch(/^[A-Z].{10,}\.$/)
      expect(hint.zh, rule_id).toMatch(/。$/)
      expect(
        (message_zh.match(/\{\w+\}/g) ?? []).filter((gap) => !gaps.includes(gap)),
        rule_id,
      ).toEqual([])
    }
    for (const reason of REJECT_REASONS) {
      const reject = { source_path: 'a.txt', source_sha256: null, reason, message: 'Why.' }
      const { message, severity, observed } = diagnosticOfReject(reject, 'zh')
      expect([message.at(-1), observed]).toEqual(['。', reason])
      expect(severity).toBe(reason === 'duplicate' || reason === 'link_loop' ? 'note' : 'error')
      expect(diagnosticOfReject(reject, 'en').message).toBe('Why.')
    }
    const said = (await faultsOf(text, 'zh')).map(({ message }) => message).join('')
    expect(said).not.toMatch(/[{}]|[a-z]/)
  })
})

it('findings come by line, column and rule', async () => {
  const found = (await faultsOf(text)).map(({ place, rule_id }) => [place?.line ?? null, rule_id])
  expect(found).toEqual([
    [null, 'report.deadline'],
    [3, 'report.year'],
    [20, 'report.extra_rows'],
    [23, 'value.non_negative'],
    [34, 'requests.balance'],
    [34, 'requests.row_total'],
    [58, 'report.complete'],
    [58, 'requests.row_total'],
  ])
})

it('every place of every golden case holds what is said to be printed there', async () => {
  const golden = fileURLToPath(new URL('../../golden', import.meta.url))
  let places = 0
  const cases = readdirSync(golden, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of cases) {
    const input = readdirSync(`${golden}/${name}`).find((file) => /^input\.(?:txt|md|html)$/.test(file))
    if (!input) continue
    const read = await readOf(readFileSync(`${golden}/${name}/${input}`), `${name}/${input}`)
    const lines = read.report.document.source.split('\n')
    for (const { place, related } of diagnosticsOf(read, 'zh')) {
      for (const { line, column, endColumn, printed, shown } of place ? [place, ...related] : related) {
        const characters = [...lines[line - 1]!]
        expect(characters.slice(column - 1, endColumn - 1).join(''), name).toBe(printed)
        expect(shown.from, name).toBeLessThanOrEqual(shown.to)
        expect(shown.to, name).toBeLessThanOrEqual(shown.text.length)
        places++
      }
    }
  }
  expect(places).toBeGreaterThan(10_000)
}, 120_000)
