import { describe, expect, it, test } from 'vitest'
import { findSections } from '../../../../stages/2-extract/sections/sections.ts'
import { firstReport } from '../../../../stages/2-extract/sections/several-reports.ts'
import { documentOf } from '../../3-normalise/report-of.ts'

/** Sections with their headings, in the order found. */
const headings = (text: string) =>
  findSections(text)
    .sections.filter(({ heading }) => heading !== null)
    .map(({ section, heading }) => [section, text.slice(heading!.start, heading!.end)])

/** The one heading that a line makes, as its section; null where it makes none. */
const sectionOf = (line: string) => headings(`前言。\n${line}\n正文。\n`)[0]?.[0] ?? null

const BODY = '正文，正文。\n'
const SIX = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]
const report = (lines: readonly string[]) => lines.map((line) => `${line}\n${BODY}`).join('')

test('sections begin at their headings and end where the next begins', () => {
  const text = `标题\n${report(SIX)}`
  const found = findSections(text).sections
  expect(found.map(({ section, start, end }) => [section, text.slice(start, end)])).toEqual([
    [0, '标题\n'],
    ...SIX.map((line, i) => [i + 1, `${line}\n${BODY}`]),
  ])
  expect(found[0]?.heading).toBeNull()
})

test('a text without headings is all section 0', () => {
  expect(findSections('只有一段。').sections).toEqual([{ section: 0, heading: null, start: 0, end: 5 }])
  expect(findSections('').sections).toEqual([{ section: 0, heading: null, start: 0, end: 0 }])
})

describe('headings of every shape', () => {
  it.each([
    ['一、总体概述', 1],
    ['一、概述', 1],
    ['概述', 1],
    ['一、基本情况', 1],
    ['一、总体工作情况', 1],
    ['### 一、总体情况', 1],
    ['**一、总体情况**', 1],
    ['## **一、总体情况**', 1],
    ['  一、 总 体 情 况  ', 1],
    ['1、总体情况', 1],
    ['一、信息公开总体情况', 1],
    ['一、政府信息公开概况', 1],
    ['一、政府信息公开工作的基本情况', 1],
    ['一、政府信息公开工作的整体情况', 1],
    ['一、基本工作情况', 1],
    ['一、总体公开情况', 1],
    ['一、网站总体公开情况', 1],
    ['一、2019年政府信息公开工作的总体情况', 1],
    ['一、基本概况', 1],
    ['二、政府信息主动公开情况', 2],
    ['第一部分 总体情况', 1],
    ['2、主动公开政府信息情况', 2],
    ['二．主动公开政府信息情况', 2],
    ['二、主动公开情况', 2],
    ['二、行政机关主动公开政府信息情况', 2],
    ['二、\t主动公开政府信息情况', 2],
    ['主动公开政府信息情况', 2],
    ['三、收到和处理政府信息公开申请情况', 3],
    ['3、收到和处理政府信息公开申请情况', 3],
    ['三、行政机关收到和处理政府信息公开申请情况', 3],
    ['三、依申请公开情况', 3],
    ['三、政府信息公开申请办理情况', 3],
    ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 4],
    ['四、行政复议、行政诉讼情况', 4],
    ['四、政府信息公开行政复议和行政诉讼情况', 4],
    ['五、存在问题和改进措施', 5],
    ['五、政府信息公开工作存在的主要问题及改进情况', 5],
    ['五、存在的不足及改进情况', 5],
    ['六、其他需要报告的事项', 6],
    ['六、其它需要报告的事项', 6],
    ['六、其他需要报告的情况', 6],
    ['六、需要报告的其他事项', 6],
  ])('%s', (line, section) => {
    expect(sectionOf(line)).toBe(section)
  })

  it('number and words on two lines', () => {
    expect(headings(`标题\n一、\n总体情况\n${BODY}二、\n主动公开政府信息情况\n${BODY}`)).toEqual([
      [1, '总体情况'],
      [2, '主动公开政府信息情况'],
    ])
  })

  it('2、 for 二、 in some and not in others', () => {
    const mixed = [SIX[0]!, '2、主动公开政府信息情况', '3、收到和处理政府信息公开申请情况', ...SIX.slice(3)]
    expect(headings(report(mixed))).toEqual(mixed.map((line, i) => [i + 1, line]))
  })

  it('one lost', () => {
    expect(headings(report(SIX.filter((_, i) => i !== 3))).map(([section]) => section)).toEqual([
      1, 2, 3, 5, 6,
    ])
  })
})

describe('sections in another order', () => {
  const moved = (order: readonly number[]) =>
    order.map((section, i) => SIX[section - 1]!.replace(/^./, '一二三四五六'[i]!))

  it.each([[[1, 3, 2, 4, 5, 6]], [[1, 4, 2, 3, 5, 6]], [[1, 4, 3, 2, 5, 6]]])('%j', (order) => {
    expect(headings(report(moved(order)))).toEqual(moved(order).map((line, i) => [order[i], line]))
  })

  it('not where the number before or behind is missing too', () => {
    const skipped = [SIX[0]!, '二、行政复议、行政诉讼情况', '四、主动公开政府信息情况', ...SIX.slice(4)]
    expect(headings(report(skipped)).map(([section]) => section)).toEqual([1, 2, 5, 6])
    const lines = moved([1, 3, 2, 4, 5, 6]).map((line, i) => (i === 1 ? line.slice(2) : line))
    expect(headings(report(lines)).map(([section]) => section)).toEqual([1, 3, 4, 5, 6])
  })
})

describe('numbers in brackets', () => {
  const bracketed = SIX.map((line) => line.replace(/^(.)、/, '（$1）'))

  it('are those of the sections where these begin with them', () => {
    expect(headings(report(bracketed))).toEqual(bracketed.map((line, i) => [i + 1, line]))
  })

  it('are those of the second level below a heading of the first', () => {
    const lines = [SIX[0]!, '（二）主动公开政府信息情况', '（三）依申请公开情况', '（六）其他情况']
    expect(headings(report(lines))).toEqual([[1, SIX[0]]])
    expect(headings(report(lines.slice(1)))).toEqual([])
  })
})

describe('a report on one line', () => {
  const LONG = '本年度的工作按照要求开展。'.repeat(10)
  const oneLine = (lines: readonly string[]) => lines.map((line) => `${line} ${LONG} `).join('')
  const text = `标题 ${oneLine(SIX)}`

  it.each([
    ['of words', text],
    ['of pipes', text.replaceAll(' ', '|')],
    ['with an introduction that names the sections', `${SIX.join('；')}六部分。${text}`],
    ['that speaks of a section', text.replace('按照要求', '按照“六、其他需要报告的事项”')],
  ])('%s', (_, line) => {
    const found = headings(line)
    expect(found).toEqual(SIX.map((heading, i) => [i + 1, heading]))
    const [, last] = findSections(line).sections.slice(-2)
    expect(last!.start).toBe(line.lastIndexOf(SIX[5]!))
  })

  it('of characters that are spaced out', () => {
    expect(headings(text.replace(SIX[0]!, '一、总 体 情 况'))[0]).toEqual([1, '一、总 体 情 况'])
  })

  it('that only names the six in a sentence has none of them', () => {
    expect(headings(`前言。\n报告包括${SIX.join('；')}六部分。\n${LONG}\n`)).toEqual([])
  })

  it('that has not all six is no report of sections', () => {
    expect(headings(text.replace(SIX[3]!, ''))).toEqual([])
  })

  it('and a second one behind it', () => {
    const { sections, next } = findSections(text + text)
    expect(sections.map(({ section }) => section)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(next).toBe((text + text).lastIndexOf(SIX[0]!))
  })
})

describe('a table of contents', () => {
  const LONG = '本年度的工作按照要求开展。'.repeat(10)
  const body = SIX.map((line) => `${line}\n${LONG}\n`).join('')

  it.each([
    ['of headings', SIX],
    ['with page numbers', SIX.map((line, i) => `${line}……${i + 1}`)],
    [
      'with sub-headings',
      [SIX[0]!, '（一）主动公开', '（二）依申请公开', '（三）政府信息管理', ...SIX.slice(1)],
    ],
  ])('%s is no section', (_, lines) => {
    const text = `标题\n目录\n${lines.join('\n')}\n${body}`
    const found = findSections(text).sections
    expect(found.slice(1).map(({ section, start }) => [section, start])).toEqual(
      SIX.map((line, i) => [i + 1, text.lastIndexOf(line)]),
    )
  })
})

describe('what is no heading', () => {
  it.each([
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '三、本年度办理结果',
    '四、结转下年度继续办理',
    '一、本年新收政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
    '四\t行政复议\t0\t0',
    '| 一、总体情况 | 0 | 0 |',
    '（二）依申请公开',
    '（二）依申请公开情况',
    '(一)主动公开情况。2024年，发布信息73条。',
    '1. 收到和处理政府信息公开申请情况。2024 年没有收到申请。',
    '存在的主要问题是公开的内容不够丰富，公开的形式还比较单一，需要改进',
    '总体情况：2024年，我局按照要求开展工作。成效明显',
  ])('%s', (line) => {
    expect(sectionOf(line)).toBeNull()
  })

  it.each([
    ['a heading repeated in an outline of the second level', ['一、主动公开情况', '二、依申请公开情况'], 0],
    ['sub-headings without brackets', ['主动公开情况', '依申请公开情况'], 0],
    ['the subject of a paragraph', ['1. 收到和处理政府信息公开申请情况'], 0],
    ['a cell of the head of table 4', ['行政复议', '行政诉讼'], 3],
    ['a list of problems', ['存在的问题'], 4],
    ['rows of the table', ['一、本年新收政府信息公开申请数量', '四、结转下年度继续办理'], 2],
  ])('%s, where the real ones are there too', (_, lines, behind) => {
    const all: string[] = [...SIX]
    all.splice(behind + 1, 0, ...lines)
    expect(headings(report(all))).toEqual(SIX.map((line, i) => [i + 1, line]))
  })

  it('a line as long as a paragraph', () => {
    expect(sectionOf(`一、总体情况${'一'.repeat(60)}`)).toBeNull()
  })
})

/** A report whose sections have more text than entries of a table of contents. */
const LONG = '正文。'.repeat(40)
const long = (lines: readonly string[]) => lines.map((line) => `${line}\n${LONG}\n`).join('')

test('the sections of a second report are not those of the first, which ends where the second begins', () => {
  const first = long(SIX)
  const text = `标题\n${first}${long(SIX)}`
  const { sections, next } = findSections(text)
  expect(sections.map(({ section }) => section)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(sections.at(-1)!.start).toBeLessThan(next!)
  expect(next).toBe(`标题\n${first}`.length)
})

test('a second report may begin with a first section that is short', () => {
  const short = `${SIX[0]}\n（一）依申请公开。没有收到申请。\n${long(SIX.slice(1))}`
  expect(findSections(`标题\n${long(SIX)}${short}`).next).toBe(`标题\n${long(SIX)}`.length)
  expect(findSections(`标题\n${short}`).next).toBeNull()
})

test.each([
  ['one report', long(SIX)],
  ['a table of contents in front', `${SIX.join('\n')}\n${long(SIX)}`],
  ['first headings of parts', long(SIX.flatMap((line) => (line === SIX[4] ? [line, SIX[0]!] : [line])))],
])('%s is one report', (_, text) => {
  expect(findSections(text).next).toBeNull()
})

describe('a file with two reports', () => {
  const SECOND = '乙县卫生健康局2024年政府信息公开工作年度报告'
  const fileOf = (lastOfFirst: string) => {
    const first = `甲县卫生健康局2024年政府信息公开工作年度报告\n${long(SIX)}${lastOfFirst}`
    return { first, text: `${first}${SECOND}\n${long(SIX)}` }
  }

  it.each([
    ['behind a short section', ''],
    ['behind a section longer than titles are looked for', `${'其他工作按期完成。'.repeat(8)}\n`.repeat(80)],
  ])('ends the first before the title of the second, %s', (_, lastOfFirst) => {
    const { first, text } = fileOf(lastOfFirst)
    const { document, next } = firstReport(documentOf(text), null)
    expect(next).toBe(first.length)
    expect(document.text).toBe(first)
  })
})
