import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../schemas/forms/form.ts'
import { STATUSES } from '../schemas/tables/vocabulary.ts'
import { convert } from '../stages/1-ingest/convert/convert.ts'
import { loadContext, readReport } from '../stages/read.ts'

/** What a person reads in a report: each folder of test/golden holds one beside its `input.*`. */
interface Expected {
  readonly form: string
  readonly year?: number
  /** By table/row/column, in the unit of the cell; null where no figure is printed or its place is lost. */
  readonly cells: Readonly<Record<string, number | null>>
  /** Cells that a careful reader may also leave unread. */
  readonly open?: readonly string[]
}

const FOLDER = fileURLToPath(new URL('golden', import.meta.url))
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
const context = loadContext()

/** The figures read from a case by table/row/column, beside what is expected. */
async function readCase(name: string) {
  const input = readdirSync(join(FOLDER, name)).find((file) => file.startsWith('input.'))!
  const expected: Expected = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8'))
  const bytes = readFileSync(join(FOLDER, name, input))
  const converted = await convert(bytes)
  if (converted && 'reason' in converted)
    throw new Error(`rejected: ${converted.reason}, ${converted.message}`)
  const result = readReport(bytes, `${name}/${input}`, context, converted)
  if (!('report' in result)) throw new Error(`rejected: ${result.reason}, ${result.message}`)
  const { form, cells, dates } = result.report
  const figures = new Map<string, number>()
  for (const { index, table, row, column } of cellsOf(form)) {
    if (STATUSES[cells.status[index]!] !== 'reported') continue
    figures.set(`${table.table_id}/${row.code}/${column.code}`, cells.value[index]!)
  }
  return { expected, form_id: form.form_id, year: dates.year, figures }
}

describe.each(cases)('%s', async (name) => {
  const { expected, form_id, year, figures } = await readCase(name)

  test('form and year', () => {
    expect(form_id).toBe(expected.form)
    if (expected.year !== undefined) expect(year).toBe(expected.year)
  })

  test('every figure that is read stands in its cell', () => {
    const printed = [...figures.keys()].map((key) => [key, expected.cells[key] ?? null])
    expect(Object.fromEntries(figures)).toStrictEqual(Object.fromEntries(printed))
  })

  test('every figure is read', () => {
    const unread = Object.entries(expected.cells).filter(
      ([key, value]) => value !== null && !figures.has(key) && !expected.open?.includes(key),
    )
    expect(unread).toStrictEqual([])
  })
})
