import fc from 'fast-check'
import { cellsOf, type Form } from '../../schemas/forms/form.ts'
import {
  BLANK_MARKS,
  type FigureStyle,
  type Figures,
  figuresOf,
  SIGN_STYLES,
  withBlanks,
} from '../print/form-values.ts'

const distinctNumber = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 10, max: 99_999 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000_000, max: 99_999_999 }) },
)

const realisticNumber = fc.oneof(
  { weight: 17, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30_000 }) },
)

/** A different number for every cell of a form. */
export function distinctNumbers(form: Form): fc.Arbitrary<readonly number[]> {
  const length = cellsOf(form).length
  return fc.uniqueArray(distinctNumber, { minLength: length, maxLength: length })
}

/** Numbers as reports have them: mostly 0. */
export function realisticNumbers(form: Form): fc.Arbitrary<readonly number[]> {
  const length = cellsOf(form).length
  return fc.array(realisticNumber, { minLength: length, maxLength: length })
}

/** Every way of turning numbers into figures. */
export const figureStyles: fc.Arbitrary<FigureStyle> = fc.record({
  consistent: fc.boolean(),
  decimals: fc.constantFrom(0 as const, 1 as const, 2 as const, 4 as const),
  signs: fc.constantFrom(...SIGN_STYLES),
})

/** Figures of a form, distinct or mostly 0, consistent or not, with no blank cell. */
export function figures(form: Form): fc.Arbitrary<Figures> {
  const numbers = fc.oneof(distinctNumbers(form), realisticNumbers(form))
  return fc.tuple(numbers, figureStyles).map(([list, style]) => figuresOf(form, list, style))
}

/** Figures of a form, some of whose cells may be blank or hold a mark for nothing. */
export function figuresWithBlanks(form: Form): fc.Arbitrary<Figures> {
  const place = fc.nat({ max: cellsOf(form).length - 1 })
  const blanks = fc.array(fc.tuple(place, fc.constantFrom(...BLANK_MARKS)), { maxLength: 25 })
  return fc.tuple(figures(form), blanks).map(([printed, list]) => withBlanks(printed, list))
}
