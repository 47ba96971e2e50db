import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { convert } from '../../../../stages/1-ingest/convert/convert.ts'
import { NUMERALS } from '../../../../stages/2-extract/prose/numerals.ts'
import { type Mention, scanProse } from '../../../../stages/2-extract/prose/scan.ts'
import { proseOf } from '../../../../stages/2-extract/prose/segments.ts'
import { loadContext, readReport } from '../../../../stages/read.ts'
import { seededRandom } from '../../../print/form-values.ts'
import { repositoryRoot } from '../../../print/seed-layouts.ts'
import { WORDS } from './words.ts'

const NUMBER = new RegExp(`[0-9]+|[${NUMERALS}]+`, 'g')

/** Numbers of a stretch that stand in none or in several of its mentions. */
function unaccounted(text: string, start: number, end: number, mentions: readonly Mention[]): string[] {
  const numbers = [...text.slice(start, end).matchAll(NUMBER)]
  return numbers.flatMap((match) =>
    [...match[0]].flatMap((_, i) => {
      const at = start + match.index + i
      const holding = mentions.filter((one) => one.start <= at && at < one.end)
      return holding.length === 1 ? [] : [`${text.slice(Math.max(0, at - 8), at + 8)}: ${holding.length}`]
    }),
  )
}

/** Numbers that are set aside as parts of words, where the word is none of those that are known: a new shape. */
const inNewWords = (text: string, mentions: readonly Mention[]): string[] =>
  mentions.flatMap(({ kind, start, end }) => {
    if (kind !== 'word') return []
    const known = WORDS.some((word) => {
      const [before, behind] = word.split('#') as [string, string]
      return text.endsWith(before, start) && text.startsWith(behind, end)
    })
    return known ? [] : [text.slice(Math.max(0, start - 6), end + 6)]
  })

const PIECES = [
  '3',
  '12',
  '2024',
  '1,362',
  '0.5',
  '12345',
  '三',
  '十二',
  '一百余',
  '二〇二四',
  '半',
  '万',
  '亿',
  '%',
  '年',
  '月',
  '日',
  '号',
  '条',
  '件',
  '次',
  '人次',
  '第',
  '（',
  '）',
  '、',
  '，',
  '。',
  '-',
  '/',
  '约',
  '近',
  '超',
  '余',
  '公开信息',
  '电话：',
  '路',
  '统',
  '〔',
  '〕',
  '“',
  '”',
  '《',
  '》',
  ' ',
  '\n',
  '.',
  'A',
  '百分之',
  '个百分点',
]

describe('every number in prose', () => {
  it('is in exactly one mention, whatever stands beside it', () => {
    const random = seededRandom(7)
    for (let run = 0; run < 4000; run++) {
      const count = 2 + Math.floor(random() * 14)
      const text = Array.from({ length: count }, () => PIECES[Math.floor(random() * PIECES.length)]).join('')
      const mentions = scanProse(text, 0, text.length)
      expect(unaccounted(text, 0, text.length, mentions), text).toEqual([])
      mentions.forEach((one, i) => {
        expect(one.end, text).toBeGreaterThan(one.start)
        expect(one.start, text).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0)
      })
    }
  })

  it('of the golden and the released reports too', async () => {
    const context = loadContext()
    const golden = join(repositoryRoot(), 'test', 'golden')
    const released = join(repositoryRoot(), 'data-raw', 'reports', '2024')
    const files = [
      ...readdirSync(released).map((name) => join(released, name)),
      ...readdirSync(golden)
        .filter((name) => !name.includes('.'))
        .flatMap((name) => readdirSync(join(golden, name)).map((file) => join(golden, name, file)))
        .filter((path) => /input\./.test(path)),
    ]
    let numbers = 0
    const kinds = new Map<string, number>()
    for (const path of files) {
      const bytes = readFileSync(path)
      const converted = await convert(bytes)
      if (converted && 'reason' in converted) throw new Error(`${path}: ${converted.message}`)
      const result = readReport(bytes, path, context, converted)
      if (!('report' in result)) throw new Error(`${path}: ${result.message}`)
      const { raw } = result.report
      for (const { start, end } of proseOf(raw)) {
        const mentions = scanProse(raw.document.text, start, end)
        numbers += mentions.length
        for (const { kind } of mentions) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
        expect(inNewWords(raw.document.text, mentions), path).toEqual([])
        expect(unaccounted(raw.document.text, start, end, mentions), path).toEqual([])
      }
    }
    console.log([...kinds].map(([kind, count]) => `${kind} ${count}`).join(', '))
    expect(numbers).toBeGreaterThan(1000)
    // What is in words is the less that is understood.
    expect(kinds.get('word')!).toBeLessThan(numbers / 8)
  }, 60_000)

  it.each([
    ['进一步规范，统一登记，这一情形', []],
    ['完成七三项目', ['完成七三项目']],
    ['编号为七五三', ['编号为七五三']],
    ['启动三级响应', ['启动三级响应']],
  ])('is found where it is left over in a word that is not known: %s', (text, expected) => {
    expect(inNewWords(text, scanProse(text, 0, text.length))).toEqual(expected)
  })

  it('takes time in proportion to the text, however hostile', () => {
    const time = (text: string) => {
      const start = performance.now()
      scanProse(text, 0, text.length)
      return performance.now() - start
    }
    for (const piece of ['1', '一', '1,', '（', '“', '第', '〔2', '1年-', '十百', '电话：', '近', '1 '])
      expect(time(piece.repeat(30_000)), piece).toBeLessThan(1500)
  }, 30_000)
})
