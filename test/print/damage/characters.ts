import { Converter } from 'opencc-js/cn2t'
import { pinyin } from 'pinyin-pro'
import { cellsOf } from '../../../schemas/forms/form.ts'
import type { Pick } from '../grid.ts'
import type { Sheet } from '../sheet.ts'
import { type Damage, mapFigures, mapWords } from './damage.ts'

const toTraditional = Converter({ from: 'cn', to: 't' })

/** Traditional script, character for character. */
export const traditional: Damage = {
  name: 'traditional script',
  apply: (sheet) => mapFigures(mapWords(sheet, toTraditional), toTraditional),
}

const readings = new Map<string, string>()

function readingOf(character: string, toneType: 'symbol' | 'none'): string {
  const key = `${character}${toneType}`
  const reading = readings.get(key) ?? pinyin(character, { toneType })
  readings.set(key, reading)
  return reading
}

/** Traditional script with the reading of some converted characters in brackets behind them. */
const withPinyin = (name: string, toneType: 'symbol' | 'none', times: number): Damage => ({
  name,
  apply: (sheet, pick) =>
    mapWords(sheet, (text) => {
      const converted = toTraditional(text)
      if (converted.length !== text.length) return converted
      return [...converted]
        .map((c, i) => (c === text[i] || pick(3) === 0 ? c : c + brackets(c, toneType, times)))
        .join('')
    }),
})

const brackets = (character: string, toneType: 'symbol' | 'none', times: number) =>
  `(${readingOf(character, toneType)})`.repeat(times)

export const pinyinWithTones: Damage = withPinyin('pinyin with tones', 'symbol', 1)
export const pinyinWithoutTones: Damage = withPinyin('pinyin without tones', 'none', 1)
export const pinyinDoubled: Damage = withPinyin('pinyin doubled', 'symbol', 2)

const wide = (text: string) =>
  text.replace(/[0-9+\-.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

/** Full-width digits and signs in figures. */
export const fullWidthFigures: Damage = {
  name: 'full-width figures',
  apply: (sheet) => mapFigures(sheet, wide),
}

const around = (name: string, spaces: readonly string[]): Damage => ({
  name,
  apply: (sheet, pick) => {
    const some = () => (pick(2) === 0 ? '' : spaces[pick(spaces.length)]!)
    return mapFigures(sheet, (text) => `${some()}${text}${some()}`)
  },
})

/** Other spaces than the plain one around figures. */
export const oddSpaces: Damage = around('NBSP and U+3000 around figures', ['\u00a0', '\u3000', '\u2002'])

/** A space as an entity around figures. */
export const entities: Damage = around('&nbsp; around figures', ['&nbsp;', '&#160;'])

const HAN = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu

/** Characters without width inside words and figures. */
export const zeroWidth: Damage = {
  name: 'zero-width characters',
  apply: (sheet, pick) => {
    const inserted = () => (pick(8) === 0 ? ['\u200b', '\ufeff'][pick(2)]! : '')
    const inWords = mapWords(sheet, (text) => text.replace(HAN, inserted))
    return mapFigures(inWords, (text) => text.replace(/(?<=\d)(?=\d)/g, inserted))
  },
}

/** A comma between thousands. */
export const thousands: Damage = {
  name: 'thousands separators',
  apply: (sheet) =>
    mapFigures(sheet, (text) => text.replace(/^\d{4,}/, (n) => Number(n).toLocaleString('en'))),
}

/** The unit behind some figures: `3件`, `14.9万元`. */
export const units: Damage = {
  name: 'units behind figures',
  apply: (sheet: Sheet, pick: Pick) => {
    const cells = cellsOf(sheet.form)
    return mapFigures(sheet, (text, cell) => {
      if (!/\d$/.test(text) || pick(3) !== 0) return text
      return text + (cells[cell]!.unit === 'CNY' ? ['万元', '元'][pick(2)] : '件')
    })
  },
}

const RADICALS: Readonly<Record<string, string>> = {
  一: '⼀',
  二: '⼆',
  人: '⼈',
  八: '⼋',
  大: '⼤',
  工: '⼯',
  己: '⼰',
  文: '⽂',
  方: '⽅',
  日: '⽇',
  月: '⽉',
  无: '⽆',
  生: '⽣',
  示: '⽰',
  立: '⽴',
  自: '⾃',
  行: '⾏',
  见: '⻅',
  长: '⻓',
  门: '⻔',
}

/** Radicals in place of characters, as PDF text has them. */
export const radicals: Damage = {
  name: 'radical forms',
  apply: (sheet) => mapWords(sheet, (text) => text.replace(/\p{Script=Han}/gu, (c) => RADICALS[c] ?? c)),
}

/** A bookmark of a word processor before some labels. */
export const bookmarks: Damage = {
  name: 'bookmarks',
  apply: (sheet, pick) =>
    mapWords(sheet, (text) =>
      /^\p{Script=Han}/u.test(text) && pick(8) === 0 ? `[bookmark: _GoBack]${text}` : text,
    ),
}
