import { describe, expect, it, test } from 'vitest'
import type { Form } from '../../../schemas/forms/form.ts'
import { FORMS } from '../../../schemas/forms/index.ts'
import { ogi2019 } from '../../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import { RULES } from '../../../stages/4-validate/rules/index.ts'
import { loadContext, readReport } from '../../../stages/read.ts'
import { printed } from './built.ts'

const context = loadContext()

/** Lines of section 1, and the cells that are not 0. */
interface Case {
  readonly prose: readonly string[]
  readonly cells?: Readonly<Record<string, string>>
  readonly form?: Form
  readonly section?: number
}

/** How many checks of a rule hold in a report of 2024 (2019 in the older form), and its findings. */
function outcome(rule_id: string, { prose, cells = {}, form = ogi2021, section = 1 }: Case) {
  const year = form === ogi2019 ? 2019 : 2024
  const text = printed({ form, year, cells, prose: { [section - 1]: prose } })
  const result = readReport(new TextEncoder().encode(text), 'a.txt', context)
  if ('reason' in result) throw new Error(result.message)
  return RULES.find((rule) => rule.rule_id === rule_id)!.check!(result.report)
}

/** Each finding in a line: location, status, expected, observed, difference, message. */
const told = (rule_id: string, one: Case) =>
  outcome(rule_id, one).findings.map(({ location, status, expected, observed, difference, message }) =>
    [location, status, expected, observed, difference, message.replace(/ \(line \d+\)/, '')].join(' | '),
  )

const NEW = 'requests/new_received/total'
const BEFORE = 'requests/carried_in/total'
const DONE = 'requests/outcomes_total/total'
const AFTER = 'requests/carried_out/total'
const RECONSIDERED = 'reconsideration_litigation/reconsideration/total'
const DIRECT = 'reconsideration_litigation/litigation_direct/total'
const SECOND = 'reconsideration_litigation/litigation_after_reconsideration/total'
const LICENSED = 'proactive_disclosure/administrative_licensing/decisions'
const PENALISED = 'proactive_disclosure/administrative_penalty/decisions'
const COMPELLED = 'proactive_disclosure/administrative_compulsion/decisions'
const ISSUED = 'proactive_disclosure/normative_documents/issued'

/** For each rule: a sentence, cells with which it holds, with which it fails, and with which it stays open. */
interface Golden {
  readonly rule: string
  readonly sentence: string
  readonly holds: Readonly<Record<string, string>>
  readonly fails: Readonly<Record<string, string>>
  readonly finding: string
  readonly open: Readonly<Record<string, string>>
  readonly lacking: string
}

const GOLDEN: readonly Golden[] = [
  {
    rule: 'narrative.requests_received',
    sentence: '本年度收到政府信息公开申请7件。',
    holds: { [NEW]: '7' },
    fails: { [NEW]: '5', [BEFORE]: '1' },
    finding: `${NEW}@1 | fail | 5 or 6 | 7 |  | Prose states 7 requests_received, the table has new_received = 5, new_received + carried_in = 6.`,
    open: { [NEW]: '' },
    lacking: `${NEW}@1 | not_assessable |  | 7 |  | Prose states 7 requests_received, but in the table new_received is blank.`,
  },
  {
    rule: 'narrative.requests_concluded',
    sentence: '全年办结政府信息公开申请7件。',
    holds: { [DONE]: '7' },
    fails: { [DONE]: '5' },
    finding: `${DONE}@1 | fail | 5 | 7 | 2 | Prose states 7 requests_concluded, the table has outcomes_total = 5.`,
    open: { [DONE]: '/' },
    lacking: `${DONE}@1 | not_assessable |  | 7 |  | Prose states 7 requests_concluded, but in the table outcomes_total is blank.`,
  },
  {
    rule: 'narrative.requests_carried_in',
    sentence: '上年结转政府信息公开申请3件。',
    holds: { [BEFORE]: '3' },
    fails: { [BEFORE]: '4' },
    finding: `${BEFORE}@1 | fail | 4 | 3 | -1 | Prose states 3 requests_carried_in, the table has carried_in = 4.`,
    open: { [BEFORE]: '' },
    lacking: `${BEFORE}@1 | not_assessable |  | 3 |  | Prose states 3 requests_carried_in, but in the table carried_in is blank.`,
  },
  {
    rule: 'narrative.requests_carried_out',
    sentence: '结转下年度政府信息公开申请3件。',
    holds: { [AFTER]: '3' },
    fails: { [AFTER]: '4' },
    finding: `${AFTER}@1 | fail | 4 | 3 | -1 | Prose states 3 requests_carried_out, the table has carried_out = 4.`,
    open: { [AFTER]: '-' },
    lacking: `${AFTER}@1 | not_assessable |  | 3 |  | Prose states 3 requests_carried_out, but in the table carried_out is blank.`,
  },
  {
    rule: 'narrative.reconsiderations',
    sentence: '因政府信息公开被申请行政复议2件。',
    holds: { [RECONSIDERED]: '2' },
    fails: { [RECONSIDERED]: '0' },
    finding: `${RECONSIDERED}@1 | fail | 0 | 2 | 2 | Prose states 2 reconsiderations, the table has reconsideration = 0.`,
    open: { [RECONSIDERED]: '' },
    lacking: `${RECONSIDERED}@1 | not_assessable |  | 2 |  | Prose states 2 reconsiderations, but in the table reconsideration is blank.`,
  },
  {
    rule: 'narrative.litigations',
    sentence: '因政府信息公开引发行政诉讼3起。',
    holds: { [DIRECT]: '2', [SECOND]: '1' },
    fails: { [DIRECT]: '2' },
    finding: `reconsideration_litigation/litigation_*/total@1 | fail | 2 | 3 | 1 | Prose states 3 litigations, the table has litigation_direct + litigation_after_reconsideration = 2.`,
    open: { [SECOND]: '/' },
    lacking: `reconsideration_litigation/litigation_*/total@1 | not_assessable |  | 3 |  | Prose states 3 litigations, but in the table litigation_after_reconsideration is blank.`,
  },
  {
    rule: 'narrative.no_reconsideration_litigation',
    sentence: '未发生行政复议。',
    holds: {},
    fails: { [RECONSIDERED]: '1' },
    finding: `${RECONSIDERED}@1 | fail | 1 | 0 | -1 | Prose says that there were no reconsiderations, the table has reconsideration = 1.`,
    open: { [RECONSIDERED]: '' },
    lacking: `${RECONSIDERED}@1 | not_assessable |  | 0 |  | Prose says that there were no reconsiderations, but in the table reconsideration is blank.`,
  },
  ...(
    [
      ['licensing', LICENSED, '行政许可'],
      ['penalty', PENALISED, '行政处罚'],
      ['compulsion', COMPELLED, '行政强制'],
    ] as const
  ).map(([kind, cell, name]): Golden => {
    const row = cell.split('/')[1]!
    return {
      rule: `narrative.${kind}_decisions`,
      sentence: `作出${name}决定40件。`,
      holds: { [cell]: '40' },
      fails: { [cell]: '41' },
      finding: `${cell}@1 | fail | 41 | 40 | -1 | Prose states 40 ${kind}_decisions, the table has ${row} = 41.`,
      open: { [cell]: '' },
      lacking: `${cell}@1 | not_assessable |  | 40 |  | Prose states 40 ${kind}_decisions, but in the table ${row} is blank.`,
    }
  }),
  {
    rule: 'narrative.normative_documents',
    sentence: '新制发行政规范性文件4件。',
    holds: { [ISSUED]: '4' },
    fails: { [ISSUED]: '0' },
    finding: `${ISSUED}@1 | fail | 0 | 4 | 4 | Prose states 4 normative_documents_issued, the table has normative_documents/issued = 0.`,
    open: { [ISSUED]: '' },
    lacking: `${ISSUED}@1 | not_assessable |  | 4 |  | Prose states 4 normative_documents_issued, but in the table normative_documents/issued is blank.`,
  },
]

describe.each(GOLDEN)('$rule', ({ rule, sentence, holds, fails, finding, open, lacking }) => {
  const prose = [sentence]

  it('holds', () => expect(outcome(rule, { prose, cells: holds })).toEqual({ passed: 1, findings: [] }))

  it('fails', () => expect(told(rule, { prose, cells: fails })).toEqual([finding]))

  it('cannot be assessed', () => expect(told(rule, { prose, cells: open })).toEqual([lacking]))

  it('has no check where prose says nothing', () => {
    expect(outcome(rule, { prose: ['门户网站运行平稳。'], cells: fails })).toEqual({
      passed: 0,
      findings: [],
    })
  })
})

test('every rule between prose and tables has a golden case, but that of parts', () => {
  const rules = RULES.map(({ rule_id }) => rule_id).filter((id) => id.startsWith('narrative.'))
  expect(rules).toEqual([...GOLDEN.map(({ rule }) => rule), 'narrative.parts'])
})

test('the finding points at the line of the sentence', () => {
  const cells = { [NEW]: '5' }
  const [finding] = outcome('narrative.requests_received', {
    prose: ['一句。', '收到政府信息公开申请7件。'],
    cells,
  }).findings
  expect(finding?.source_line).toBe(7)
  expect(finding?.message).toMatch(/the table \(line 3\d\) has/)
})

describe('what is the same', () => {
  it.each([
    ['收到政府信息公开申请6件。', { [NEW]: '5', [BEFORE]: '1' }, 'requests_received'],
    ['未收到政府信息公开申请。', { [BEFORE]: '1' }, 'requests_received'],
    [
      '收到政府信息公开申请12件，其中新收10件，上年结转2件。',
      { [NEW]: '10', [BEFORE]: '2' },
      'requests_received',
    ],
    ['办结政府信息公开申请5件。', { [DONE]: '6', [BEFORE]: '1' }, 'requests_concluded'],
    [
      '答复政府信息公开申请5件。',
      { [DONE]: '7', 'requests/not_processed_repeated/total': '2' },
      'requests_concluded',
    ],
    ['按时办结政府信息公开申请5件。', { [DONE]: '6' }, 'requests_concluded'],
    ['县局收到政府信息公开申请3件；二级机构收到政府信息公开申请4件。', { [NEW]: '7' }, 'requests_received'],
    ['作出行政许可决定300余件。', { [LICENSED]: '341' }, 'licensing_decisions'],
    ['作出行政许可决定近400件。', { [LICENSED]: '395' }, 'licensing_decisions'],
    ['作出行政许可决定约400件。', { [LICENSED]: '412' }, 'licensing_decisions'],
    ['作出行政许可决定不足400件。', { [LICENSED]: '12' }, 'licensing_decisions'],
    ['作出行政许可决定2.3万件。', { [LICENSED]: '23456' }, 'licensing_decisions'],
    ['政府信息公开行政复议、行政诉讼均为0件。', {}, 'litigations'],
  ] as const)('%s', (sentence, cells, rule) => {
    const { passed, findings } = outcome(`narrative.${rule}`, { prose: [sentence], cells })
    expect(findings).toEqual([])
    expect(passed).toBeGreaterThan(0)
  })
})

describe('what is not the same', () => {
  it.each([
    ['作出行政许可决定300余件。', { [LICENSED]: '299' }, 'licensing_decisions'],
    ['作出行政许可决定近400件。', { [LICENSED]: '401' }, 'licensing_decisions'],
    ['作出行政许可决定约400件。', { [LICENSED]: '600' }, 'licensing_decisions'],
    ['作出行政许可决定不足400件。', { [LICENSED]: '401' }, 'licensing_decisions'],
    ['作出行政许可决定2.3万件。', { [LICENSED]: '25000' }, 'licensing_decisions'],
    ['按时办结政府信息公开申请7件。', { [DONE]: '6' }, 'requests_concluded'],
    ['未收到政府信息公开申请。', { [NEW]: '1' }, 'requests_received'],
    ['没有制定规范性文件。', { [ISSUED]: '1' }, 'normative_documents'],
    ['清理规范性文件60件，制定规范性文件7件。', { [ISSUED]: '1' }, 'normative_documents'],
  ] as const)('%s', (sentence, cells, rule) => {
    expect(told(`narrative.${rule}`, { prose: [sentence], cells })).toHaveLength(1)
  })

  it('is found in each sentence that says so', () => {
    const prose = ['收到政府信息公开申请7件。', '门户网站运行平稳。', '收到政府信息公开申请7件。']
    expect(told('narrative.requests_received', { prose, cells: { [NEW]: '7' } })).toEqual([])
    expect(
      told('narrative.requests_received', { prose, cells: { [NEW]: '8' } }).map((one) => one.split(' ')[0]),
    ).toEqual([`${NEW}@1`, `${NEW}@2`])
    const differing = [...prose.slice(0, 2), '未收到政府信息公开申请。']
    expect(told('narrative.requests_received', { prose: differing, cells: { [NEW]: '7' } })).toHaveLength(1)
  })

  it('is told with every meaning that differs', () => {
    const cells = { [DONE]: '9', [BEFORE]: '1', 'requests/not_processed_repeated/total': '2' }
    expect(told('narrative.requests_concluded', { prose: ['办结政府信息公开申请3件。'], cells })).toEqual([
      `${DONE}@1 | fail | 9 or 8 or 7 | 3 |  | Prose states 3 requests_concluded, the table has outcomes_total = 9, outcomes_total − carried_in = 8, outcomes_total less 8 other rows = 7.`,
    ])
  })

  it('is found although a total is blank, where its parts or others are already more', () => {
    const cells = { [NEW]: '', 'requests/new_received/natural_person': '3' }
    expect(told('narrative.requests_received', { prose: ['未收到政府信息公开申请。'], cells })).toEqual([
      `${NEW}@1 | fail |  | 0 |  | Prose says that there were no requests_received, the table has new_received = 3 or more.`,
    ])
    const sued = { [DIRECT]: '1', [SECOND]: '' }
    expect(
      told('narrative.no_reconsideration_litigation', { prose: ['未发生行政诉讼。'], cells: sued }),
    ).toHaveLength(1)
  })
})

describe('what is of something else', () => {
  it.each([
    ['收到行政许可申请7件。', 'requests_received'],
    ['收到网上政府信息公开申请7件。', 'requests_received'],
    ['收到转办的政府信息公开申请7件。', 'requests_received'],
    ['收到政府信息公开申请20件以上的单位有7家。', 'requests_concluded'],
    ['上半年答复政府信息公开申请7件。', 'requests_concluded'],
    ['政府信息公开申请结转至2024年办理7件。', 'requests_carried_out'],
    ['工单上年结转7件。', 'requests_carried_in'],
    ['作为复议机关，收到行政复议申请7件。', 'reconsiderations'],
    ['因行政处罚被提起行政诉讼7件。', 'litigations'],
    ['未发生因行政处罚引起的行政复议、行政诉讼。', 'no_reconsideration_litigation'],
    ['受理行政许可7件。', 'licensing_decisions'],
    ['餐饮服务行政许可7件。', 'licensing_decisions'],
    ['公示行政处罚7件。', 'penalty_decisions'],
    ['按一般程序作出行政处罚7件。', 'penalty_decisions'],
    ['备案审查规范性文件，各部门制定规范性文件7件。', 'normative_documents'],
    ['收取行政事业性收费7万元。', 'requests_received'],
    ['清理规范性文件60件，废止规范性文件7件，保留并现行有效规范性文件9件。', 'normative_documents'],
  ])('%s', (sentence, rule) => {
    const other = {
      [NEW]: '70',
      [DONE]: '70',
      [AFTER]: '70',
      [LICENSED]: '70',
      [PENALISED]: '70',
      [DIRECT]: '70',
    }
    expect(outcome(`narrative.${rule}`, { prose: [sentence], cells: other })).toEqual({
      passed: 0,
      findings: [],
    })
  })

  it('in the form of 2019: documents in force, and those disclosed', () => {
    const prose = ['行政规范性文件现行有效7件。', '制定行政规范性文件2件。']
    const cells = { 'proactive_disclosure/normative_documents/newly_made': '2' }
    expect(outcome('narrative.normative_documents', { prose, cells, form: ogi2019 })).toEqual({
      passed: 1,
      findings: [],
    })
  })

  it('in the section on reviews, without a word on information', () => {
    const one = { prose: ['发生行政诉讼7件。'], cells: { [DIRECT]: '1' } }
    expect(told('narrative.litigations', one)).toEqual([])
    expect(told('narrative.litigations', { ...one, section: 4 })).toHaveLength(1)
    expect(told('narrative.litigations', { ...one, prose: ['（二）依申请公开', ...one.prose] })).toHaveLength(
      1,
    )
  })
})

describe('narrative.parts', () => {
  const findings = (sentence: string) => told('narrative.parts', { prose: [sentence] })

  it('holds', () => {
    const prose = ['公开信息41条，其中业务类20条，机构类21条。', '办理提案5件，其中主办4件。']
    expect(outcome('narrative.parts', { prose })).toEqual({ passed: 2, findings: [] })
  })

  it('fails where the parts are more', () => {
    expect(findings('政协提案16件，独办1件，主办12件，协办4件。')).toEqual([
      'statements/1 | fail | 16 | 17 | 1 | The parts are more than the whole: 1 + 12 + 4 = 17, stated whole 16.',
    ])
  })

  it('fails where they are less only if the list is complete', () => {
    expect(findings('收到申请9件，其中自然人6件，法人2件。')).toEqual([
      'statements/1 | fail | 9 | 8 | -1 | The parts are less than the whole: 6 + 2 = 8, stated whole 9.',
    ])
    expect(findings('举办活动5次，分别为宣讲3次、座谈1次。')).toHaveLength(1)
    expect(findings('收到申请9件，其中自然人6件，企业2件。')).toEqual([])
    expect(findings('收到申请9件，其中自然人6件、法人2件等。')).toEqual([])
  })

  it('lets channels overlap, but none be more than the whole', () => {
    expect(findings('发布信息90条，其中门户网站80条，微信公众号70条。')).toEqual([])
    expect(findings('发布信息90条，其中门户网站80条，微信公众号95条。')).toEqual([
      'statements/1 | fail | 90 | 175 | 85 | A part of 95 is more than the whole: 80 + 95 = 175, stated whole 90.',
    ])
  })

  it('takes no list for that of one whole alone which may be of several, nor parts for apart which overlap', () => {
    expect(findings('承办人大代表建议9件、政协委员提案7件，其中主办11件、会办5件。')).toEqual([])
    expect(findings('承办人大代表建议9件、政协委员提案7件（主办4件、会办5件）。')).toHaveLength(1)
    expect(findings('召开发布会4场，其中主要负责人出席2场，分管负责人出席4场。')).toEqual([])
    expect(findings('制发文件90份，其中规范性文件4份、主动公开80份、不予公开10份。')).toEqual([])
    expect(findings('行政处罚31件，其中警告13件、罚款25件。')).toEqual([])
    expect(findings('行政处罚31件，其中警告13件、罚款35件。')).toHaveLength(1)
    expect(findings('行政许可90件，其中网上办理80件、即办件60件。')).toEqual([])
  })

  it('takes figures that are not exact as ranges', () => {
    expect(findings('发布材料100余条，其中业务类90条，机构类40条。')).toEqual([])
    expect(findings('发布材料100条，其中业务类约60条，机构类约50条。')).toEqual([])
    expect(findings('发布材料100条，其中业务类近90条，机构类50条。')).toHaveLength(1)
  })
})

test('every rule finds its cells in every form that it is for', () => {
  const prose = GOLDEN.map(({ sentence }) => sentence)
  for (const { rule_id, forms, check } of RULES.filter((rule) => rule.rule_id.startsWith('narrative.')))
    for (const form of FORMS.filter(
      ({ form_id }) => forms.includes(form_id) && form_id !== 'narrative-2008',
    )) {
      const text = printed({ form, prose: { 0: ['依申请公开。', ...prose] } })
      const result = readReport(new TextEncoder().encode(text), 'a.txt', context)
      if ('reason' in result) throw new Error(result.message)
      expect(() => check!(result.report), `${rule_id} ${form.form_id}`).not.toThrow()
    }
})
