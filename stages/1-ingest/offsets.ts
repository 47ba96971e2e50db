/**
 * A map from positions in a cleaned text to positions in the text it was made from, as a list of breaks:
 * from position `at[i]` on (up to the next break) a character came from `position + shift[i]`.
 */
export interface OffsetMap {
  readonly at: Int32Array
  readonly shift: Int32Array
  /** Where what the character before `at[i]` came from ends: an entity is longer than the character it stands for. */
  readonly ends: Int32Array
}

/** The map of a text that was not changed. */
export const IDENTITY: OffsetMap = {
  at: new Int32Array([0]),
  shift: new Int32Array([0]),
  ends: new Int32Array([0]),
}

/** The last break at or before `position`. */
function breakAt({ at }: OffsetMap, position: number): number {
  let low = 0
  let high = at.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at[middle]! <= position) low = middle
    else high = middle - 1
  }
  return low
}

/** Where the character at `position` of the cleaned text stands in the source. */
export const toSource = (map: OffsetMap, position: number): number =>
  position + map.shift[breakAt(map, position)]!

/** The end in the source of a span that ends at `end` (exclusive): behind all that its last character came from. */
export function endInSource(map: OffsetMap, start: number, end: number): number {
  if (end <= start) return toSource(map, start)
  const last = breakAt(map, end)
  return map.at[last] === end ? map.ends[last]! : end + map.shift[last]!
}

/** The reverse of `toSource`: the first position of the cleaned text that comes from `position` of the source or behind it. */
export function fromSource({ at, shift }: OffsetMap, position: number): number {
  let low = 0
  let high = at.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at[middle]! + shift[middle]! <= position) low = middle
    else high = middle - 1
  }
  // What was taken out of the source stands behind one break and before the next.
  return Math.max(0, Math.min(position - shift[low]!, at[low + 1] ?? Number.POSITIVE_INFINITY))
}

/** Collects the breaks of a map while a text is rewritten from left to right. */
export interface OffsetRecorder {
  /**
   * From `position` of the new text on, characters come from `position + shift` of the old one. What the character
   * before came from ends at `end`: right behind it, unless told.
   */
  readonly record: (position: number, shift: number, end?: number) => void
  readonly build: () => OffsetMap
}

/** A recorder that has seen nothing yet: its map is the identity. */
export function offsetRecorder(): OffsetRecorder {
  const at = [0]
  const shifts = [0]
  const ends = [0]
  return {
    record(position, shift, end) {
      const last = shifts.length - 1
      const before = position + shifts[last]!
      if (at[last] === position) shifts[last] = shift
      else if (shifts[last] !== shift || (end !== undefined && end !== before)) {
        at.push(position)
        shifts.push(shift)
        ends.push(end ?? before)
      }
    },
    build() {
      if (at.length === 1 && shifts[0] === 0) return IDENTITY
      return { at: Int32Array.from(at), shift: Int32Array.from(shifts), ends: Int32Array.from(ends) }
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
    recorder.record(from, shift + inner.shift[j]!, endInSource(inner, 0, outer.ends[i]!))
    while (j + 1 < inner.at.length && inner.at[j + 1]! < to + shift) {
      j++
      recorder.record(inner.at[j]! - shift, shift + inner.shift[j]!, inner.ends[j]!)
    }
  }
  return recorder.build()
}
