import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../schemas/forms/form.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import { loadContext, readReport } from '../../stages/read.ts'
import { gridsOf, PLAIN_WORDING } from '../print/form-grid.ts'
import { figuresOf, PLAIN_STYLE, seededRandom } from '../print/form-values.ts'
import { LAYOUTS } from '../print/layouts/index.ts'
import { allowedValues, sheetOf, textOf } from '../print/sheet.ts'
import { distinctNumbers } from './arbitraries.ts'

/** How many reports are printed for each encoding and damage. */
const RUNS = Number(process.env['OGI_RUNS'] ?? 20)
const TIMEOUT = 60_000 + 200 * RUNS
/** The same cases on every run, unless OGI_SEED names another seed or is `random`. */
const SEED = process.env['OGI_SEED'] ?? '1'
const PARAMETERS = { numRuns: RUNS, ...(SEED === 'random' ? {} : { seed: Number(SEED) }) }
const REPORTED = STATUSES.indexOf('reported')
const context = await loadContext()
const CELLS = cellsOf(ogi2021)
const TITLE = '盐池县卫生健康局2024年政府信息公开工作年度报告'

/** A report with different figures in all cells, in one of the layouts that can be read. */
const printed = fc
  .record({
    layout: fc.constantFrom(
      ...LAYOUTS.filter(({ name, determinable }) => determinable && !name.startsWith('HTML')),
    ),
    figures: distinctNumbers(ogi2021).map((numbers) => figuresOf(ogi2021, numbers, PLAIN_STYLE)),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ layout, figures, seed }) => {
    const random = seededRandom(seed)
    const pick = (bound: number) => Math.floor(random() * bound)
    const frame = { form: ogi2021, title: TITLE, grids: gridsOf(ogi2021, figures, PLAIN_WORDING) }
    const sheet = sheetOf(ogi2021, '万元', layout.print(frame, pick))
    return {
      name: layout.name,
      text: textOf(sheet),
      values: allowedValues(sheet).map(([value]) => value ?? null),
    }
  })

/** The values of a file, null where none is reported. */
function valuesOf(bytes: Uint8Array): {
  readonly encoding: string
  readonly values: readonly (number | null)[]
} {
  const result = readReport(bytes, 'printed.txt', context)
  if (!('report' in result)) return { encoding: result.reason, values: CELLS.map(() => null) }
  const { cells, document, form } = result.report
  if (form !== ogi2021) return { encoding: document.encoding, values: CELLS.map(() => null) }
  const values = CELLS.map(({ index }) => (cells.status[index] === REPORTED ? cells.value[index]! : null))
  return { encoding: document.encoding, values }
}

const littleEndian = (text: string) => Buffer.from(text, 'utf16le')
const bigEndian = (text: string) => littleEndian(text).swap16()

describe('every encoding that Node can write', { timeout: TIMEOUT }, () => {
  test.for([
    ['utf-8', (text: string) => Buffer.from(text)],
    ['utf-8', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['utf-16le', littleEndian],
    ['utf-16le', (text: string) => littleEndian(`\ufeff${text}`)],
    ['utf-16be', bigEndian],
    ['utf-16be', (text: string) => bigEndian(`\ufeff${text}`)],
  ] as const)('%s is read like any other', ([encoding, encode]) => {
    fc.assert(
      fc.property(printed, ({ text }) => {
        const plain = valuesOf(Buffer.from(text))
        expect(valuesOf(encode(text))).toStrictEqual({ encoding, values: plain.values })
      }),
      PARAMETERS,
    )
  })
})

/** What becomes of a byte: it is overwritten by one that stands in no text, or by what stands for no character. */
const SPOILED = {
  'an impossible byte': 0xff,
  'the first half of a character': 0xc2,
  'a question mark': 0x3f,
} as const

/** Where bytes are hit, as shares of the length of the text. */
const places = fc.uniqueArray(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })

describe('bytes lost here and there', { timeout: TIMEOUT }, () => {
  test.for(Object.entries(SPOILED))('%s: no number is made of what is left', ([, byte]) => {
    fc.assert(
      fc.property(printed, places, (report, list) => {
        const bytes = Buffer.from(report.text)
        for (const place of list) bytes[Math.floor(place * (bytes.length - 1))] = byte
        const { values } = valuesOf(bytes)
        const wrong = values.flatMap((value, i) =>
          value === null || value === report.values[i]
            ? []
            : [
                `${CELLS[i]!.row.code}/${CELLS[i]!.column.code} = ${value}, printed ${report.values[i]} (${report.name})`,
              ],
        )
        expect(wrong).toStrictEqual([])
      }),
      PARAMETERS,
    )
  })
})
