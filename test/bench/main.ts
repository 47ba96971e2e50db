import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cellsOf } from '../../schemas/forms/form.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { loadContext } from '../../stages/read.ts'
import { repositoryRoot } from '../print/seed-layouts.ts'
import { makeReports } from './make-reports.ts'
import { build, floor, type Run, reading } from './measure.ts'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '8000' },
    rounds: { type: 'string', default: '3' },
    workers: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
})
const count = Number(values.reports)
const rounds = Number(values.rounds)
const workers = Number(values.workers)
const cells = cellsOf(ogi2021).length
const program = join(repositoryRoot(), 'dist', 'main.js')

const sorted = (runs: readonly Run[]) => runs.map((run) => run.seconds).sort((a, b) => a - b)
const best = (runs: readonly Run[]) => sorted(runs)[0]!
const median = (runs: readonly Run[]) => sorted(runs)[Math.floor(runs.length / 2)]!
const peak = (runs: readonly Run[]) => Math.max(...runs.map((run) => run.peakMiB ?? 0))
const spread = (of: (runs: readonly Run[]) => number, runs: readonly Run[], base: readonly Run[]) =>
  (of(runs) / of(base)).toFixed(1).padStart(8)
const whole = (n: number) => Math.round(n).toLocaleString('en').padStart(12)

/** One line of the result: rates by the best round, ratios to the floor by the best and the median round. */
function line(name: string, runs: readonly Run[], base: readonly Run[]): string {
  const rate = count / best(runs)
  const ratios = `${spread(best, runs, base)}${spread(median, runs, base)}`
  return `${name.padEnd(26)}${whole(rate)}${whole(rate * cells)}${ratios}`
}

/** Runs with the time of start-up taken off. */
const without = (runs: readonly Run[], startUp: readonly Run[]): readonly Run[] =>
  runs.map((run) => ({ ...run, seconds: run.seconds - median(startUp) }))

async function measure(root: string): Promise<void> {
  const [one, many, more] = [join(root, 'one'), join(root, 'many'), join(root, 'more')]
  makeReports(one, 1, Number(values.seed))
  const bytes = makeReports(many, count, Number(values.seed))
  const built = (folder: string) => build(program, folder, join(root, 'output'), workers)
  const context = await loadContext()
  const runs = { floor: [] as Run[], reading: [] as Run[], startUp: [] as Run[], build: [] as Run[] }
  floor(many)
  reading(many, context)
  for (let round = 0; round < rounds; round++) {
    runs.floor.push(floor(many))
    runs.reading.push(reading(many, context))
    runs.startUp.push(await built(one))
    runs.build.push(await built(many))
  }
  makeReports(more, 4 * count, Number(values.seed) + 1)
  const large = await built(more)
  const head = ['reports/s', 'cells/s'].map((name) => name.padStart(12)).join('')
  console.log(`${count} reports, ${(bytes / 2 ** 20).toFixed(1)} MiB, ${rounds} rounds, ${workers} workers`)
  console.log(`${''.padEnd(26)}${head}    best  median  × floor`)
  console.log(line('floor', runs.floor, runs.floor))
  console.log(line('reading, one process', runs.reading, runs.floor))
  console.log(line('whole build', runs.build, runs.floor))
  console.log(line('whole build, no start-up', without(runs.build, runs.startUp), runs.floor))
  const [small, grown] = [peak(runs.build), large.peakMiB ?? 0]
  const growth = ((grown - small) / (3 * count)) * 1000
  console.log(
    `start-up: a build of one report costs ${spread(median, runs.startUp, runs.build).trim()} × the build`,
  )
  console.log(`peak memory: ${small.toFixed(0)} MiB, with ${4 * count} reports ${grown.toFixed(0)} MiB`)
  console.log(`growth: ${growth.toFixed(1)} MiB a thousand reports`)
}

const root = mkdtempSync(join(tmpdir(), 'ogi-bench-'))
try {
  await measure(root)
} finally {
  rmSync(root, { recursive: true, force: true })
}
