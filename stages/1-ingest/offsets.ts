/**
 * A map from positions in a cleaned text to positions in the text it was made from, as a list of breaks:
 * from position `at[i]` on (up to the next break) a character came from `position + shift[i]`.
 */
export interface OffsetMap {
  readonly at: Int32Array
  readonly shift: Int32Array
}

/** The map of a text that was not changed. */
export const IDENTITY: OffsetMap = { at: new Int32Array([0]), shift: new Int32Array([0]) }

/** Where the character at `position` of the cleaned text stands in the source. */
export function toSource(map: OffsetMap, position: number): number {
  const { at, shift } = map
  let low = 0
  let high = at.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at[middle]! <= position) low = middle
    else high = middle - 1
  }
  return position + shift[low]!
}

/** The end in the source of a span that ends at `end` (exclusive): one behind its last character. */
export function endInSource(map: OffsetMap, start: number, end: number): number {
  return end > start ? toSource(map, end - 1) + 1 : toSource(map, start)
}

/** Collects the breaks of a map while a text is rewritten from left to right. */
export interface OffsetRecorder {
  /** From `position` of the new text on, characters come from `position + shift` of the old one. */
  readonly record: (position: number, shift: number) => void
  readonly build: () => OffsetMap
}

/** A recorder that has seen nothing yet: its map is the identity. */
export function offsetRecorder(): OffsetRecorder {
  const at = [0]
  const shifts = [0]
  return {
    record(position, shift) {
      const last = shifts.length - 1
      if (shifts[last] === shift) return
      if (at[last] === position) shifts[last] = shift
      else {
        at.push(position)
        shifts.push(shift)
      }
    },
    build() {
      if (at.length === 1 && shifts[0] === 0) return IDENTITY
      return { at: Int32Array.from(at), shift: Int32Array.from(shifts) }
    },
  }
}

/** The map of two cleanings in turn: `outer` leads from the last text to the middle one, `inner` to the source. */
export function compose(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  if (outer === IDENTITY) return inner
  if (inner === IDENTITY) return outer
  const recorder = offsetRecorder()
  let j = 0
  for (let i = 0; i < outer.at.length; i++) {
    const from = outer.at[i]!
    const to = outer.at[i + 1] ?? Number.POSITIVE_INFINITY
    const shift = outer.shift[i]!
    while (j + 1 < inner.at.length && inner.at[j + 1]! <= from + shift) j++
    recorder.record(from, shift + inner.shift[j]!)
    while (j + 1 < inner.at.length && inner.at[j + 1]! < to + shift) {
      j++
      recorder.record(inner.at[j]! - shift, shift + inner.shift[j]!)
    }
  }
  return recorder.build()
}
