import { createHash } from 'node:crypto'
import { cellsOf, type Form } from '../../../schemas/forms/form.ts'
import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import { STATUSES, type Status } from '../../../schemas/tables/vocabulary.ts'
import { IDENTITY } from '../../../stages/1-ingest/offsets.ts'
import type { Report, Section, Statement } from '../../../stages/3-normalise/report.ts'
import type { Finding } from '../../../stages/4-validate/checks.ts'
import type { Read } from '../../../stages/read.ts'

/** What a cell prints, and what became of it; null where it is missing. */
export type Printed = { readonly raw: string; readonly status: Status; readonly value?: number } | null

/** What a test wants to be special about a report. */
export interface ReadOptions {
  readonly id: string
  readonly form?: Form
  readonly path?: string
  /** By `table/row/column`; every other cell prints 0. */
  readonly cells?: Readonly<Record<string, Printed>>
  readonly agencyId?: string | null
  readonly year?: number | null
  readonly publishedOn?: string | null
  readonly title?: string | null
  readonly sections?: readonly Section[]
  readonly statements?: readonly Statement[]
  readonly findings?: readonly Finding[]
}

/** A report as the stages before leave it: its source is its printed cells, one a line. */
export function makeRead(options: ReadOptions): Read {
  const form = options.form ?? ogi2021
  const expected = cellsOf(form)
  const status = new Uint8Array(expected.length)
  const value = new Float64Array(expected.length).fill(Number.NaN)
  const start = new Int32Array(expected.length).fill(-1)
  const end = new Int32Array(expected.length).fill(-1)
  const line = new Int32Array(expected.length)
  let source = ''
  for (const { index, table, row, column } of expected) {
    const name = `${table.table_id}/${row.code}/${column.code}`
    const given = options.cells?.[name]
    const printed = given === undefined ? { raw: '0', status: 'reported' as const, value: 0 } : given
    status[index] = STATUSES.indexOf(printed?.status ?? 'missing')
    if (printed === null) continue
    if (printed.value !== undefined) value[index] = printed.value
    start[index] = source.length
    end[index] = source.length + printed.raw.length
    line[index] = index + 1
    source += `${printed.raw}\n`
  }
  const document = {
    sourcePath: options.path ?? `${options.id}.txt`,
    sha256: createHash('sha256').update(options.id).digest('hex'),
    bytes: Buffer.byteLength(source),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    script: 'simplified' as const,
    source,
    text: source,
    offsets: IDENTITY,
  }
  const report: Report = {
    reportId: options.id,
    document,
    raw: {
      document,
      form,
      title: null,
      sections: [],
      cells: { found: new Uint8Array(expected.length), start, end },
      scales: new Map(),
      notes: [],
    },
    form,
    title: options.title ?? null,
    agency: {
      agencyId: options.agencyId ?? null,
      name: '某县卫生健康局',
      evidence: 'title',
      candidates: [],
    },
    dates: {
      year: options.year === undefined ? 2024 : options.year,
      periodStart: '2024-01-01',
      periodEnd: '2024-12-31',
      publishedOn: options.publishedOn ?? null,
      named: [],
    },
    cells: { status, value, halfDigit: new Float64Array(expected.length), start, end, line },
    sections: options.sections ?? [],
    statements: options.statements ?? [],
    notes: [],
  }
  const findings = options.findings ?? []
  const failed = findings.filter((finding) => finding.status === 'fail').length
  return { report, checks: { passed: 40, failed, notAssessable: findings.length - failed, findings } }
}
