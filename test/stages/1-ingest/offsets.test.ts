import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compose,
  endInSource,
  fromSource,
  IDENTITY,
  type OffsetMap,
  offsetRecorder,
  toSource,
} from '../../../stages/1-ingest/offsets.ts'

test('a recorder that saw nothing gives the identity', () => {
  expect(offsetRecorder().build()).toBe(IDENTITY)
  expect(toSource(IDENTITY, 7)).toBe(7)
  expect(endInSource(IDENTITY, 7, 9)).toBe(9)
})

test('each position goes by the last break at or before it', () => {
  const recorder = offsetRecorder()
  recorder.record(3, 2)
  recorder.record(5, 7)
  const map = recorder.build()
  expect([0, 2, 3, 4, 5, 100].map((position) => toSource(map, position))).toEqual([0, 2, 5, 6, 12, 107])
})

test('a later break at the same place replaces the one before, and a repeated shift adds none', () => {
  const recorder = offsetRecorder()
  recorder.record(0, 4)
  recorder.record(0, 9)
  recorder.record(6, 9)
  expect(recorder.build()).toEqual({
    at: Int32Array.of(0),
    shift: Int32Array.of(9),
    ends: Int32Array.of(0),
  })
})

test('a span ends behind its last character even where the next one is far away', () => {
  const recorder = offsetRecorder()
  recorder.record(4, 20)
  const map = recorder.build()
  expect(endInSource(map, 2, 4)).toBe(4)
  expect(endInSource(map, 2, 5)).toBe(25)
  expect(endInSource(map, 4, 4)).toBe(24)
})

/** A map with breaks some characters apart, each `by` further away: a cleaning that takes text out. */
function mapOf(breaks: readonly (readonly [apart: number, by: number])[]): OffsetMap {
  const recorder = offsetRecorder()
  let position = 0
  let shift = 0
  for (const [apart, by] of breaks) {
    position += apart
    shift += by
    recorder.record(position, shift)
  }
  return recorder.build()
}

const maps = (least: number) =>
  fc.array(fc.tuple(fc.nat(6), fc.integer({ min: least, max: 8 })), { maxLength: 8 }).map(mapOf)

test('two maps composed lead where one after the other leads', () => {
  fc.assert(
    // The inner cleaning may also put characters in, so that what follows comes nearer.
    fc.property(maps(0), maps(-1), (outer, inner) => {
      const both = compose(outer, inner)
      const positions = Array.from({ length: 60 }, (_, i) => i)
      expect(positions.map((at) => toSource(both, at))).toEqual(
        positions.map((at) => toSource(inner, toSource(outer, at))),
      )
    }),
  )
})

/** A text in pieces: characters that are kept, then some of the source that one character stands for, or none. */
const pieces = fc.array(fc.tuple(fc.nat(3), fc.nat(6)), { maxLength: 12 })

/** The map of a cleaning by its pieces, and for each character where what it came from begins and ends. */
function cleaned(all: readonly (readonly [kept: number, more: number])[]) {
  const recorder = offsetRecorder()
  const places: { readonly start: number; readonly end: number }[] = []
  let length = 0
  let source = 0
  for (const [kept, more] of all) {
    for (let i = 0; i < kept; i++) places.push({ start: source + i, end: source + i + 1 })
    length += kept
    source += kept
    // An odd number stands for a character, an even one for nothing.
    const stands = more % 2 === 1
    if (stands) {
      recorder.record(length, source - length)
      places.push({ start: source, end: source + more })
      length++
    }
    source += more
    recorder.record(length, source - length, stands ? source : undefined)
  }
  return { map: recorder.build(), places }
}

test('a span holds all that its last character came from, and nothing that goes behind it', () => {
  fc.assert(
    fc.property(pieces, (all) => {
      const { map, places } = cleaned(all)
      const found = places.map((_, i) => ({ start: toSource(map, i), end: endInSource(map, i, i + 1) }))
      expect(found).toEqual(places)
    }),
  )
})

test('the way back leads from both ends of a span to its character', () => {
  expect(fromSource(IDENTITY, 7)).toBe(7)
  fc.assert(
    fc.property(pieces, (all) => {
      const { map, places } = cleaned(all)
      const found = places.map(({ start, end }) => [fromSource(map, start), fromSource(map, end)])
      expect(found).toEqual(places.map((_, i) => [i, i + 1]))
    }),
  )
})

test('so do the spans of two cleanings in turn', () => {
  fc.assert(
    fc.property(pieces, pieces, (first, second) => {
      const inner = cleaned(first)
      const outer = cleaned(second)
      const both = compose(outer.map, inner.map)
      for (const [i, { start, end }] of outer.places.entries()) {
        if (end > inner.places.length) break
        expect({ start: toSource(both, i), end: endInSource(both, i, i + 1) }).toEqual({
          start: inner.places[start]!.start,
          end: inner.places[end - 1]!.end,
        })
      }
    }),
  )
})
