import { BEGINNINGS, type Core, type Label, VOCABULARY } from './labels.ts'

/** Labels long enough that a slip in one character leaves no doubt which one is meant. */
const LONG_ENOUGH = 4
const LONG_LABELS = [...VOCABULARY.keys()].filter((label) => label.length >= LONG_ENOUGH)

/** The long labels that hold each character. */
const HOLDERS: ReadonlyMap<string, readonly number[]> = (() => {
  const holders = new Map<string, number[]>()
  LONG_LABELS.forEach((label, i) => {
    for (const character of new Set(label)) holders.set(character, [...(holders.get(character) ?? []), i])
  })
  return holders
})()

/** Long labels that lack at most so many of the characters: no others can be that few edits away. */
function alike(characters: string, lacking: number): string[] {
  const held = new Uint8Array(LONG_LABELS.length)
  const own = new Set(characters)
  for (const character of own) for (const i of HOLDERS.get(character) ?? []) held[i]!++
  return LONG_LABELS.filter((_, i) => held[i]! >= own.size - lacking)
}

/** Edits (a character lost, added or changed) between two labels, or `most + 1` where they are more. */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const line = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      line[j] = Math.min(change, above[j]! + 1, line[j - 1]! + 1)
      least = Math.min(least, line[j]!)
    }
    if (least > most) return most + 1
    above = line
  }
  return above[b.length]!
}

/** How many slips a label of this length may have: one in six characters, at least one. */
const slips = (length: number) => Math.max(1, Math.floor(length / 6))

const sameMeanings = (a: readonly Label[], b: readonly Label[]) =>
  a.length === b.length && a.every((label) => b.includes(label))

/** The one meaning of several labels, null where they mean different things. */
function agreed(labels: readonly string[]): readonly Label[] | null {
  const first = labels[0] === undefined ? null : VOCABULARY.get(labels[0])!
  return first && labels.every((label) => sameMeanings(VOCABULARY.get(label)!, first)) ? first : null
}

/** Labels that begin with the characters; with a number printed before them, those that carry it. */
function cutShort(characters: string, number: string): readonly Label[] | null {
  if (!BEGINNINGS.has(characters)) return null
  const begin = [...VOCABULARY.keys()].filter((label) => label.startsWith(characters))
  if (characters.length > LONG_ENOUGH) return agreed(begin)
  if (number === '' || characters.length < 2) return null
  return agreed(
    begin.filter((label) =>
      VOCABULARY.get(label)!.every(({ kind, number: own }) => own === number || kind === 'furniture'),
    ),
  )
}

/**
 * The label that damaged characters stand for: cut short (an unmistakable beginning of at least five, or of
 * two behind its number), or with a slip or two. Null where two labels come as near as each other, or none.
 */
function nearest(characters: string, number: string): readonly Label[] | null {
  const cut = cutShort(characters, number)
  if (cut || characters.length < LONG_ENOUGH) return cut
  let best: string[] = []
  let least = slips(characters.length)
  for (const label of alike(characters, least)) {
    const distance = edits(characters, label, least)
    if (distance > least) continue
    // In a short label a changed character may make another word: only one lost or added is a slip.
    if (label.length < 6 && label.length === characters.length) continue
    if (distance < least) best = []
    best.push(label)
    least = distance
  }
  return agreed(best)
}

/** Most characters that a label may lack: no more than it keeps, and few enough to try each as one that left nothing. */
const MOST_GAPS = 6

/** The label that characters with gaps print: each gap is one character, or none, and a number before them its own. */
function fitting(withGaps: string, number: string): readonly Label[] | null {
  const kept = withGaps.replaceAll('?', '').length
  const gaps = withGaps.length - kept
  if (gaps > Math.min(kept, MOST_GAPS)) return null
  const pattern = new RegExp(`^${withGaps.replaceAll('?', '.?')}$`)
  const carries = (label: string) =>
    number === '' || VOCABULARY.get(label)!.some(({ number: own }) => own === number)
  return agreed([...VOCABULARY.keys()].filter((label) => pattern.test(label) && carries(label)))
}

const approximations = new Map<string, readonly Label[] | null>()

/** What a printed label stands for, exactly, without its notes, or by a slip; null where that cannot be told. */
export function labelsOf({ number, characters, withoutNotes, withGaps }: Core): readonly Label[] | null {
  const exact = VOCABULARY.get(characters) ?? VOCABULARY.get(withoutNotes)
  if (exact) return exact
  if (characters.length > 60) return null
  const key = `${number}|${characters}|${withGaps ?? withoutNotes}`
  let near = approximations.get(key)
  if (near === undefined) {
    if (approximations.size > 20_000) approximations.clear()
    near =
      (withGaps !== null ? fitting(withGaps, number) : null) ??
      nearest(withoutNotes === '' ? characters : withoutNotes, number)
    approximations.set(key, near)
  }
  return near
}
