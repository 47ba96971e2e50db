import { STATUSES } from '../schemas/tables/vocabulary.ts'
import { clock } from './progress.ts'
import { grouped, pad } from './tabulate.ts'
import type { Totals } from './totals.ts'
import type { Reject } from './workers/one-file.ts'

/** What a build did. Elapsed in milliseconds. */
export interface Built {
  readonly output: string
  readonly found: number
  readonly totals: Totals
  /** Sorted by source path. */
  readonly rejects: readonly Reject[]
  readonly elapsed: number
}

const REJECTS_SHOWN = 10

type Count = readonly [label: string, count: number, note: string]

const share = (part: number, whole: number) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`)

/** The summary that ends a build, in lines; `program` is how the user calls the program: `ogi`. */
export function summaryLines(built: Built, program: string): string[] {
  const { output, totals } = built
  const folder = output === 'data-out' ? '' : ` --output ${output}`
  const cells = totals.cells.reduce((a, b) => a + b, 0)
  const checks = totals.passed + totals.failed + totals.notAssessable
  const counts: Count[] = [
    ['files found', built.found, ''],
    ['  reports read', totals.reports, ''],
    ['  rejected', built.rejects.length, ''],
    ['cells', cells, ''],
    ...STATUSES.map((status, i): Count => [`  ${status}`, totals.cells[i]!, share(totals.cells[i]!, cells)]),
    ['checks', checks, ''],
    ['  passed', totals.passed, share(totals.passed, checks)],
    ['  failed', totals.failed, share(totals.failed, checks)],
    ['  not assessable', totals.notAssessable, share(totals.notAssessable, checks)],
  ]
  return [
    ...countLines(counts),
    ...(built.rejects.length > 0 ? ['', 'Rejected:', ...rejectLines(built.rejects)] : []),
    '',
    `Built in ${clock(built.elapsed)}: ${output}`,
    'Try:',
    `  ${program} query "SELECT name_zh, requests_new_received FROM panel ORDER BY name_zh LIMIT 10"${folder}`,
  ]
}

function countLines(counts: readonly Count[]): string[] {
  const shown = counts.map(([label, count, note]) => [label, grouped(count), note] as const)
  const labels = Math.max(...shown.map(([label]) => label.length))
  const numbers = Math.max(...shown.map(([, count]) => count.length))
  return shown.map(([label, count, note]) =>
    `${pad(label, labels, 'left')}  ${pad(count, numbers, 'right')}  ${pad(note, 7, 'right')}`.trimEnd(),
  )
}

/** The first ten rejects with their reasons, and how many more there are. */
export function rejectLines(rejects: readonly Reject[]): string[] {
  const lines = rejects
    .slice(0, REJECTS_SHOWN)
    .map(({ source_path, reason, message }) => `  ${source_path}: ${reason}. ${message}`)
  const more = rejects.length - lines.length
  return more > 0 ? [...lines, `  and ${grouped(more)} more`] : lines
}
