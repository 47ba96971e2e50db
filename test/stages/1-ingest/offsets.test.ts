import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compose,
  endInSource,
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
  expect(recorder.build()).toEqual({ at: Int32Array.of(0), shift: Int32Array.of(9) })
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
