import { describe, expect, it, test } from 'vitest'
import { FORMS } from '../../../../schemas/forms/index.ts'
import { labelsOf } from '../../../../stages/2-extract/labels/damaged-labels.ts'
import { coreOf, VOCABULARY } from '../../../../stages/2-extract/labels/labels.ts'

describe('coreOf', () => {
  it.each([
    ['一、本年新收政府信息公开申请数量', '一', '本年新收政府信息公开申请数量'],
    ['（一）予以公开', '一', '予以公开'],
    ['(七) 总计', '七', '总计'],
    ['1.属于国家秘密', '1', '属于国家秘密'],
    ['1. 属于国家秘密', '1', '属于国家秘密'],
    ['2、其他法律行政法规禁止公开', '2', '其他法律行政法规禁止公开'],
    ['（8）属于行政查询事项', '8', '属于行政查询事项'],
    ['③危及“三安全一稳定”', '3', '危及三安全一稳定'],
    ['**（六）其他处理**', '六', '其他处理'],
    ['自然 人', '', '自然人'],
    ['第二十条  第(一)项', '', '第二十条第一项'],
    ['一', '', '一'],
    ['（单位：万元）', '', '单位万元'],
    ['〔一〕予以公开', '一', '予以公开'],
    ['［七］总计', '七', '总计'],
    ['【8】属于行政查询事项', '8', '属于行政查询事项'],
    ['', '', ''],
    ['——', '', ''],
  ])('%s', (printed, number, characters) => {
    expect(coreOf(printed)).toMatchObject({ number, characters })
  })
})

test('coreOf knows the words outside brackets too: a note may stand in them', () => {
  expect(coreOf('1.属于国家秘密（请填整数）')).toStrictEqual({
    number: '1',
    characters: '属于国家秘密请填整数',
    withoutNotes: '属于国家秘密',
    withGaps: null,
  })
  expect(coreOf('予以公开').withoutNotes).toBe('予以公开')
})

test.each([
  ['采购总金额〔单位：万元〕', '采购总金额'],
  ['采购总金额（单位：万', '采购总金额'],
  ['额（单位：', '额'],
  ['采购总金额（', '采购总金额'],
  // What goes on in the next cell and is no unit is part of the label.
  ['部分公开（区分处理的', '部分公开区分处理的'],
  ['危及「三安全一稳定」', '危及三安全一稳定'],
])('a note on the unit may be broken, or stand in brackets of any kind: %s', (printed, withoutNotes) => {
  expect(coreOf(printed).withoutNotes).toBe(withoutNotes)
})

/** Meanings of a printed label as table/kind/code, sorted. */
const meanings = (printed: string) =>
  labelsOf(coreOf(printed))
    ?.map(({ table_id, kind, code }) => `${table_id}/${kind}/${code}`)
    .sort() ?? null

describe('labelsOf', () => {
  it.each([
    ['规章', ['proactive_disclosure/row/rules']],
    ['规范性文件', ['proactive_disclosure/row/normative_documents']],
    ['行政规范性文件', ['proactive_disclosure/row/normative_documents']],
    ['现行有效件', ['proactive_disclosure/column/in_force']],
    ['2、没有现成信息、需要另行制作', ['requests/row/unavailable_requires_creation']],
    ['（三）不予公开', ['requests/group/refused']],
    ['（六）其他处理', ['requests/group/other', 'requests/row/other']],
    ['尚未审结', ['reconsideration_litigation/column/pending']],
  ])('%s', (printed, expected) => {
    expect(meanings(printed)).toEqual(expected)
  })

  it('forgives a slip that leaves no doubt', () => {
    expect(meanings('本机关不掌相关政府信息')).toEqual(['requests/row/unavailable_not_held'])
    expect(meanings('申请人逾期未按收费通知要求缴纳费')).toEqual(['requests/row/other_fee_overdue'])
    expect(meanings('补正后申请内容仍不名确')).toEqual(['requests/row/unavailable_unclear_after_correction'])
  })

  it.each([
    [
      '（七）总?',
      ['reconsideration_litigation/column/total', 'requests/column/total', 'requests/row/outcomes_total'],
    ],
    ['（二）\ufffd分公开（区分处理的，只计这一情?，不计其他情形）', ['requests/row/partially_disclosed']],
    ['行政强?', ['proactive_disclosure/row/administrative_compulsion']],
    ['行政??', null],
    ['?', null],
  ])('reads %s by the characters that are left where they leave one label', (printed, expected) => {
    expect(meanings(printed)).toEqual(expected)
  })

  it.each([
    ['a beginning that two labels share', '本年新收政府信息公开申请数', ['requests/row/new_received']],
    ['too little', '公开', null],
    ['another word of the same length', '部分公示', null],
    ['a sentence', '我局全年没有收到申请', null],
    ['a further kind of document', '其他主动公开文件', null],
    ['a further matter', '行政处分', null],
    ['a further kind of licence', '行政确认', null],
  ])('%s: %s', (_, printed, expected) => {
    expect(meanings(printed)).toEqual(expected)
  })
})

test('every label and wording of every form means itself', () => {
  for (const form of FORMS) {
    for (const { table_id, rows, groups, columns, furniture } of form.tables) {
      const named = [
        ...rows.map((row) => ({ kind: 'row', ...row })),
        ...groups.map((group) => ({ kind: 'group', ...group })),
        ...columns.map((column) => ({ kind: 'column', ...column })),
        ...furniture.map((label) => ({ kind: 'furniture', code: label, label, variants: [] })),
      ]
      for (const { kind, code, label, variants = [] } of named) {
        for (const printed of [label, ...variants]) {
          const own = labelsOf(coreOf(printed))?.filter(
            (one) => one.table_id === table_id && one.kind === kind && one.code === code,
          )
          expect([printed, own?.length]).toEqual([printed, 1])
          expect(own?.[0]?.forms.has(form)).toBe(true)
        }
      }
    }
  }
})

test('no label is empty, or nothing but a number', () => {
  expect([...VOCABULARY.keys()].filter((characters) => characters.length < 2)).toEqual([])
})
