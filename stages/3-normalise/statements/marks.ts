/** Marks that end a sentence or, as semicolons do, a part of one: a bit, as the kinds below. */
export const SENTENCE = 1
/** Marks that end a clause. */
export const CLAUSE = 2
/** Marks that end what follows a figure. */
export const FOLLOWING = 4
const SPACE = 8
const MARKS = (() => {
  const marks = new Uint8Array(65_536)
  const mark = (characters: string, as: number) => {
    for (const character of characters) marks[character.charCodeAt(0)]! |= as
  }
  mark('。；;！!\n', SENTENCE)
  mark('，,：:（(', CLAUSE)
  mark('，。；、,;:：（）()！\n', FOLLOWING)
  mark('\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff*', SPACE)
  mark('\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', SPACE)
  return marks
})()

/** A text without spaces and marks of bold type. */
export function closed(text: string): string {
  let kept = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!(MARKS[text.charCodeAt(at)]! & SPACE)) continue
    kept += text.slice(from, at)
    from = at + 1
  }
  return from === 0 ? text : kept + text.slice(from)
}

/** The position behind the last mark of a kind in `text[from..to)`; `from` where none stands there. */
export function behindLast(kind: number, text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    // A bracket that is closed before the figure parts no clause: 新闻发布会（通气会）9次.
    if (kind === CLAUSE && '）)'.includes(text[at]!)) at = openingOf(text, from, at)
    else if (MARKS[text.charCodeAt(at)]! & kind) return at + 1
  }
  return from
}

/** Longest bracket that is passed over. */
const BRACKET_REACH = 20

/** Where the bracket opens that `text[at]` closes; `at` where that is not near. */
function openingOf(text: string, from: number, at: number): number {
  const stop = Math.max(from, at - BRACKET_REACH)
  for (let i = at - 1; i >= stop && !'。；\n）)'.includes(text[i]!); i--)
    if ('（('.includes(text[i]!)) return i
  return at
}

/** The position of the first mark of a kind in `text[from..to)`; `to` where none stands there. */
export function firstOf(kind: number, text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (MARKS[text.charCodeAt(at)]! & kind) return at
  return to
}
