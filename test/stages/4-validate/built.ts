import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Effect, Layer, Sink, Stdio } from 'effect'
import { build } from '../../../pipeline/build.ts'
import type { Built } from '../../../pipeline/summary.ts'
import { Workers } from '../../../pipeline/workers/workers.ts'
import { cellsOf, type Form } from '../../../schemas/forms/form.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import { folderOf } from '../../pipeline/folders.ts'
import { gridsOf, PLAIN_WORDING } from '../../print/form-grid.ts'
import { tabs } from '../../print/layouts/tabs.ts'
import { textOf } from '../../print/sheet.ts'

/** What a printed report is about; cells by `table/row/column`, every other prints 0. */
export interface Printing {
  readonly form?: Form
  readonly agency?: string
  readonly year?: number
  /** As printed at the end: `2025年1月8日`. */
  readonly published?: string
  readonly cells?: Readonly<Record<string, string>>
  /** Paragraphs by the place of their section, from 0, instead of those that every report prints. */
  readonly prose?: Readonly<Record<number, readonly string[]>>
}

/** The text of a report. */
export function printed(printing: Printing = {}): string {
  const { form = ogi2021, agency = '盐池县卫生健康局', year = 2024, published, cells = {}, prose } = printing
  const keys = cellsOf(form).map(({ table, row, column }) => `${table.table_id}/${row.code}/${column.code}`)
  const unknown = Object.keys(cells).filter((key) => !keys.includes(key))
  if (unknown.length > 0) throw new Error(`no cells of ${form.form_id}: ${unknown.join(', ')}`)
  const grids = gridsOf(
    form,
    keys.map((key) => cells[key] ?? '0'),
    PLAIN_WORDING,
  )
  const title = `${agency}${year}年政府信息公开工作年度报告`
  const pieces = tabs.print({ form, title, grids, ...(prose ? { prose } : {}) }, () => 0)
  const text = textOf({ form, money: '万元', pieces } as Parameters<typeof textOf>[0])
  return published === undefined ? text : `${text}\n${agency}\n${published}\n`
}

type Row = Readonly<Record<string, string>>

/** A dataset that was built, by the rows of its CSV files. */
export interface Dataset {
  readonly folder: string
  readonly built: Built
  readonly rows: (table: string) => readonly Row[]
  /** Findings of one rule: path of the report, location, status and message, by path and location. */
  readonly findings: (rule_id: string) => readonly (readonly [string, string, string, string])[]
  /** The id of the report of a file. */
  readonly idOf: (path: string) => string
}

/** Builds a dataset from files by their path. */
export async function datasetOf(files: Readonly<Record<string, string>>): Promise<Dataset> {
  const folder = join(folderOf({}), 'out')
  const options = { paths: [folderOf(files)], output: folder, workers: 1, maxBytes: 1_000_000, quiet: true }
  const layers = Layer.merge(Workers.inProcess, Stdio.layerTest({ stderr: () => Sink.drain }))
  const built = await Effect.runPromise(build(options).pipe(Effect.provide(layers)))
  const rows = (table: string): readonly Row[] =>
    parse(readFileSync(join(folder, 'csv', `${table}.csv`)), { columns: true })
  const paths = new Map(rows('reports').map((row) => [row['report_id']!, row['source_path']!]))
  const findings = (rule_id: string) =>
    rows('findings')
      .filter((row) => row['rule_id'] === rule_id)
      .map((row) => {
        const { report_id, location, status, message } = row as Record<string, string>
        return [paths.get(report_id!)!, location!, status!, message!] as const
      })
      .sort(([a, i], [b, j]) => (`${a} ${i}` < `${b} ${j}` ? -1 : 1))
  const idOf = (path: string) => [...paths].find(([, of]) => of === path)![0]
  return { folder, built, rows, findings, idOf }
}
