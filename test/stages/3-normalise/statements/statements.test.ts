import { describe, expect, it } from 'vitest'
import { lineStarts } from '../../../../stages/3-normalise/cells.ts'
import { CLUES } from '../../../../stages/3-normalise/statements/clues/index.ts'
import { statedIn } from '../../../../stages/3-normalise/statements/stated.ts'
import { statementsOf } from '../../../../stages/3-normalise/statements/statements.ts'
import { reportOf } from '../report-of.ts'
import { SENTENCES as SHAPES } from './sentences.ts'
import { SENTENCES_BY_WORDING } from './sentences-by-wording.ts'
import { SENTENCES_OF_AGENCIES } from './sentences-of-agencies.ts'
import { SENTENCES_OF_REQUESTS } from './sentences-of-requests.ts'
import { SENTENCES_OF_WORK } from './sentences-of-work.ts'
import { SENTENCES_UNSEEN } from './sentences-unseen.ts'

const SENTENCES = [
  ...SHAPES,
  ...SENTENCES_OF_AGENCIES,
  ...SENTENCES_BY_WORDING,
  ...SENTENCES_OF_REQUESTS,
  ...SENTENCES_OF_WORK,
  ...SENTENCES_UNSEEN,
]

const AUTHOR = { year: 2024, names: '甲县农业农村局' }
const stated = (text: string) => statedIn(text, { start: 0, end: text.length }, AUTHOR)
const quantities = (text: string) =>
  stated(text).flatMap(({ quantity, value }) => (quantity ? [`${quantity}=${value}`] : []))

describe('quantities of sentences labelled by hand', () => {
  it('are hardly ever wrong, and mostly found', () => {
    let right = 0
    let wrong = 0
    let labelled = 0
    const differing: string[] = []
    for (const [text, expected] of SENTENCES) {
      const labels = expected.split(' ').filter((one) => one !== '')
      const left = [...labels]
      labelled += labels.length
      for (const one of quantities(text)) {
        const at = left.indexOf(one)
        if (at >= 0) {
          left.splice(at, 1)
          right++
        } else {
          wrong++
          differing.push(`+ ${one}: ${text}`)
        }
      }
      for (const one of left) differing.push(`- ${one}: ${text}`)
    }
    const precision = (100 * right) / (right + wrong)
    const recall = (100 * right) / labelled
    console.log(
      `${SENTENCES.length} sentences, ${labelled} quantities: precision ${precision.toFixed(1)} %, recall ${recall.toFixed(1)} %`,
    )
    if (differing.length > 0) console.log(differing.join('\n'))
    expect(SENTENCES.length).toBeGreaterThanOrEqual(150)
    expect(precision).toBeGreaterThanOrEqual(98)
    expect(recall).toBeGreaterThanOrEqual(95)
  })

  it('try every quantity that has a clue', () => {
    const tried = new Set(
      SENTENCES.flatMap(([, labels]) => labels.split(' ').map((one) => one.split('=')[0])),
    )
    expect([...new Set(CLUES.map(({ quantity }) => quantity))].filter((one) => !tried.has(one))).toEqual([])
  })

  it.each(CLUES.map((clue, i) => [`${i} ${clue.quantity}`, clue] as const))(
    'clue %s is needed for one, and looks for characters of its own',
    (_, clue) => {
      const text = SENTENCES.filter(([, labels]) => labels.includes(`${clue.quantity}=`)).map(([one]) => one)
      expect([...clue.keys].some((key) => key === '#' || text.some((one) => one.includes(key)))).toBe(true)
    },
  )
})

describe('what a share is of', () => {
  it.each([
    ['自然人申请占半数。', '自然人申请'],
    ['网络申请超八成。', '网络申请'],
    ['近七成申请来自网络。', '申请'],
    ['半数以上信息通过网站公开。', '信息'],
    ['微信占比17.6%。', '微信'],
    ['占82.4%。', null],
  ])('is its subject: %s', (text, subject) => {
    const [stated] = statedIn(text, { start: 0, end: text.length }, { year: 2024, names: '' })
    expect(stated?.subject).toBe(subject)
    expect(stated?.unit).toBe('percent')
  })
})

describe('what a figure is about', () => {
  it.each([
    ['主动公开信息高达300条。', null],
    ['累计发布信息300条。', null],
    ['全局共公开信息73条。', null],
    ['没有出现一例泄密事件。', null],
    ['通过“甲县农业”“甲县农技”微信公众号发布信息90条。', '甲县农业、甲县农技'],
    ['甲县人民政府公开73条。', null],
    ['公开41条，其中业务类20条（占50%）、机构类21条。', '业务类'],
  ])('is no scrap of its sentence: %s', (text, subject) => {
    expect(stated(text).find(({ subject }) => subject)?.subject ?? null).toBe(subject)
  })

  it('is counted in items where it is a case', () => {
    const units = stated('全年零复议、零诉讼，政策解读数为12。').map(({ quantity, unit }) => [quantity, unit])
    expect(units).toEqual([
      ['reconsiderations', 'item'],
      ['litigations', 'item'],
      ['policy_interpretations', 'item'],
    ])
  })
})

describe('a hostile text', () => {
  it.each(['公开信息5条', '未收到申请', '未发生行政复议，收到申请3件', '其中“甲”1条，', '没有'])(
    'of nothing but %s takes time in proportion',
    (piece) => {
      const text = piece.repeat(10_000)
      const start = performance.now()
      statedIn(text, { start: 0, end: text.length }, AUTHOR)
      expect(performance.now() - start).toBeLessThan(4000)
    },
  )
})

describe('statementsOf', () => {
  const text =
    '甲县农业农村局2024年政府信息公开工作年度报告\n一、总体情况\n“甲县三农”微信公众号发布信息约20条，阅读量3万余次。\n未发生行政复议、行政诉讼。\n二、主动公开政府信息情况\n规章 0 0 0\n'
  const source = text
  const found = statementsOf(reportOf(text), AUTHOR, lineStarts(source))

  it('gives value, unit, qualifier, subject and section in the order of the text', () => {
    expect(found.map(({ source_start: _, source_end: __, wording: ___, ...rest }) => rest)).toEqual([
      {
        ordinal: 1,
        section: 1,
        quantity: 'wechat_posts',
        value: 20,
        unit: 'item',
        qualifier: 'about',
        subject: '甲县三农',
        raw: '约20条',
        part_of: null,
        source_line: 3,
      },
      {
        ordinal: 2,
        section: 1,
        quantity: 'views',
        value: 30_000,
        unit: 'view',
        qualifier: 'at_least',
        subject: '甲县三农',
        raw: '3万余次',
        part_of: null,
        source_line: 3,
      },
      {
        ordinal: 3,
        section: 1,
        quantity: 'reconsiderations',
        value: 0,
        unit: 'item',
        qualifier: 'exact',
        subject: null,
        raw: '未发生行政复议',
        part_of: null,
        source_line: 4,
      },
      {
        ordinal: 4,
        section: 1,
        quantity: 'litigations',
        value: 0,
        unit: 'item',
        qualifier: 'exact',
        subject: null,
        raw: '行政诉讼',
        part_of: null,
        source_line: 4,
      },
    ])
  })

  it('keeps spans of the source that hold what is printed, apart from each other', () => {
    let end = 0
    for (const { raw, source_start, source_end } of found) {
      expect(source.slice(source_start, source_end)).toBe(raw)
      expect(source_start).toBeGreaterThanOrEqual(end)
      end = source_end
    }
  })

  it('takes what a heading speaks of for the paragraphs below it', () => {
    const headed = (...lines: readonly string[]) => {
      const report = ['甲县农业农村局2024年政府信息公开工作年度报告', '一、总体情况', ...lines].join('\n')
      return statementsOf(reportOf(report), AUTHOR, lineStarts(report)).flatMap(
        ({ quantity, value, wording }) => (quantity ? [[quantity, value, wording.under]] : []),
      )
    }
    expect(headed('（二）依申请公开', '全年新收6件，均按期办理。', '上年结转1件。')).toEqual([
      ['requests_received', 6, 'request'],
      ['requests_carried_in', 1, 'request'],
    ])
    expect(headed('（二）依申请公开', '（三）工单办理', '全年新收6件，上年结转1件。')).toEqual([])
    expect(headed('二、公开情况', '三、收到和处理政府信息公开申请情况', '本年新收9件。')).toEqual([
      ['requests_received', 9, 'request'],
    ])
  })

  it('knows what is said in words from what is said in a figure, and the sentence of each', () => {
    const told = '一、总体情况\n收到申请5件；未发生行政复议，行政诉讼0件。'
    const wordings = statementsOf(reportOf(told), AUTHOR, lineStarts(told)).map(({ quantity, wording }) => [
      quantity,
      wording.denied,
      told.slice(wording.sentence.start, wording.sentence.end),
    ])
    expect(wordings).toEqual([
      ['requests_received', false, '收到申请5件'],
      ['reconsiderations', true, '未发生行政复议'],
      ['litigations', false, '未发生行政复议，行政诉讼0件'],
    ])
  })
})
