/** Characters that such reports cannot do without and that only one of the two scripts has. */
const TRADITIONAL = '開報務發關衛處數據條項會與為國門網點實體際經費請復議訴訟總說設訊辦萬歷縣無結轉製複麵'
const SIMPLIFIED = '开报务发关卫处数条项会与为国门网点实体际经费请议诉讼总说设讯办万历县无结转'

/**
 * More characters that simplified script does not have: those of labels and headings, and those that conversions leave
 * or put in. They tell a line, but are too many to weigh the scripts by.
 */
const LEFT_TRADITIONAL =
  '規範許罰強業廢現決額單內區計這屬於祕穩護權類過執詢機沒補後確訪舉當認獲繳納繼續況構組織爲維糾審對採購減動應眾衆輿參負線談個徑錯專閱從員編輯題統標問進廳徵準係幹裡裏臺諮餘'

/** Tells a line that is not in simplified script, or was not quite brought back to it (強製, 重複, 方麵, 補正後). */
export const TRADITIONAL_ONLY = new RegExp(`[${TRADITIONAL}${LEFT_TRADITIONAL}]`)

/** Spaces of other widths, line ends, full-width letters, digits and signs, radicals, compatibility forms, drawn borders. */
const FOLDABLE =
  /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\r\u2028\u2029\uff04\uff05\uff0b\uff0d-\uff19\uff21-\uff3a\uff41-\uff5a\uff5c\uffe5\u2e80-\u2fdf\uf900-\ufaff\u2212\u2500-\u2503\u250c\u2510\u2514\u2518\u251c\u2524\u252c\u2534\u253c]/g

/** Characters with which something that is no text may start: invisible ones, tags, entities, bookmarks. */
const RESIDUE_START = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff<&?[]/g

const FOLD = 1
const START = 2
const OPEN = 4
const OF_TRADITIONAL = 8
const OF_SIMPLIFIED = 16
const STAR = 32
const LEFT = 64

const CLASSES: Uint8Array = (() => {
  const classes = new Uint8Array(0x10000)
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('')
  const mark = (characters: Iterable<string>, bit: number) => {
    for (const character of characters) classes[character.charCodeAt(0)]! |= bit
  }
  mark(all.match(FOLDABLE) ?? [], FOLD)
  mark(all.match(RESIDUE_START) ?? [], START)
  mark('(（', OPEN)
  mark('*', STAR)
  mark(TRADITIONAL, OF_TRADITIONAL)
  mark(SIMPLIFIED, OF_SIMPLIFIED)
  mark(LEFT_TRADITIONAL, LEFT)
  return classes
})()

/** Whether a character, by its code unit, is one of those that are folded. */
export const isFoldable = (code: number): boolean => (CLASSES[code]! & FOLD) !== 0

/** What a text may need before it can be read. */
export interface Scan {
  /** It has characters to fold. */
  readonly foldable: boolean
  /** It may have residue to strip. */
  readonly residue: boolean
  /** How many characters tell for each script. */
  readonly traditional: number
  readonly simplified: number
  /** Whether some character is of traditional script. */
  readonly left: boolean
}

/** Whether a character may start the pinyin in a bracket once it is folded: a Latin letter, or a space. */
const startsPinyin = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xe0 && code <= 0x1dc) ||
  code === 32 ||
  isFoldable(code)

/** Whether two stars stand at a place, at the beginning of a cell, or of a line before a figure: its text is bold. */
function startsBold(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== 42) return false
  const before = text[at - 1] ?? '\n'
  return before === '\n' ? '0123456789+-—–'.includes(text[at + 2] ?? ' ') : ' \t|'.includes(before)
}

/** Looks at every character once, so that a plain text pays for nothing that it does not have. */
export function scan(text: string): Scan {
  let seen = 0
  let other = false
  let traditional = 0
  let simplified = 0
  for (let i = 0; i < text.length; i++) {
    const kind = CLASSES[text.charCodeAt(i)]!
    if (kind === 0) continue
    seen |= kind
    if (kind === OF_SIMPLIFIED) simplified++
    else if (kind === OF_TRADITIONAL) traditional++
    else if (kind === OPEN) other ||= startsPinyin(text.charCodeAt(i + 1))
    else if (kind === STAR) other ||= startsBold(text, i)
  }
  return {
    foldable: (seen & FOLD) !== 0,
    residue: (seen & START) !== 0 || other,
    traditional,
    simplified,
    left: (seen & (OF_TRADITIONAL | LEFT)) !== 0,
  }
}
