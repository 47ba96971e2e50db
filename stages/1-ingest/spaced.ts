import { type OffsetMap, offsetRecorder } from './offsets.ts'

/** What every report says of its subject, where a space stands between any two characters; in both scripts alike. */
const HINT = '政 府 '
const CHINESE = '\u4e00-\u9fff'
const JOINED = new RegExp(`[${CHINESE}](?=[${CHINESE}])`, 'g')
/** Words for nothing, which are cells of their own where no other word goes on with them. */
const ALONE = '无零〇'
/** A space that parts no words: a bracket that opens behind it, or has closed before it, may begin or end a cell. */
const SPACE = new RegExp(
  `(?<=[${CHINESE}、，。；：“”《》（〔]) (?=[${CHINESE}、，。；：“”《》）〕])(?![${ALONE}](?: ?[${ALONE}]| ?[^ ${CHINESE}]|$))(?<![${ALONE}] [${ALONE}] )`,
  'gm',
)
/**
 * How many neighbours may be written together for each space, where the ends of spans lost theirs: words of a character
 * or little more are none that spaces part.
 */
const FEW = 0.25
/** Fewest spaces between characters of a text that is spaced out: titles and headings alone often are. */
const MANY = 200

const countOf = (text: string, what: RegExp) => text.match(what)?.length ?? 0

/** Whether a space stands between nearly any two Chinese characters of a text. */
function isSpacedOut(text: string): boolean {
  if (!text.includes(HINT)) return false
  const spaces = countOf(text, SPACE)
  return spaces >= MANY && countOf(text, JOINED) <= FEW * spaces
}

/**
 * A text without the spaces between its characters, where nearly all of it is spaced out so, and where its characters
 * came from; null for any other text. Wider gaps, tabs and line ends part cells and stay.
 */
export function withoutSpacing(text: string): { readonly text: string; readonly offsets: OffsetMap } | null {
  if (!isSpacedOut(text)) return null
  const recorder = offsetRecorder()
  let taken = 0
  const close = text.replace(SPACE, (_, at: number) => {
    taken++
    recorder.record(at - taken + 1, taken)
    return ''
  })
  return { text: close, offsets: recorder.build() }
}
