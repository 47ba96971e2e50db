import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BATCH } from '../../pipeline/workers/batch.ts'
import { openReport, type ReadContext, readOpened } from '../../stages/read.ts'

/** What one run took: seconds of wall time, and the peak memory of its process in MiB where it had its own. */
export interface Run {
  readonly seconds: number
  readonly peakMiB: number | null
}

function filesOf(folder: string): readonly string[] {
  const files: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...filesOf(path))
    else files.push(path)
  }
  return files
}

function timed(work: () => void): Run {
  globalThis.gc?.()
  const start = performance.now()
  work()
  return { seconds: (performance.now() - start) / 1000, peakMiB: null }
}

/** The floor: finds, reads, hashes and decodes every file of a folder, in this process. */
export function floor(folder: string): Run {
  return timed(() => {
    let characters = 0
    for (const path of filesOf(folder)) {
      const bytes = readFileSync(path)
      createHash('sha256').update(bytes).digest('hex')
      characters += new TextDecoder('utf-8', { fatal: true }).decode(bytes).length
    }
    if (characters === 0) throw new Error(`nothing in ${folder}`)
  })
}

/** Finds every file of a folder and reads them as reports, in this process, as many at a time as a build does. */
export function reading(folder: string, context: ReadContext): Run {
  return timed(() => {
    const files = filesOf(folder)
    for (let from = 0; from < files.length; from += BATCH) {
      const opened = files.slice(from, from + BATCH).map((path) => openReport(readFileSync(path), path))
      for (const result of readOpened(opened, context, unexpected))
        if ('reason' in result) unexpected(result.message)
    }
  })
}

function unexpected(error: unknown): never {
  throw new Error(`A report is not read: ${error}`)
}

/** Makes a process print its peak memory in KiB to file descriptor 3 when it ends. */
const REPORT_MEMORY = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))`)}`

/** Builds a folder in a process of its own, as the command line does. */
export function build(program: string, folder: string, output: string, workers: number): Promise<Run> {
  const args = ['--import', REPORT_MEMORY, program, 'build', folder]
  const options = ['--output', output, '--workers', String(workers), '--quiet']
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, [...args, ...options], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    })
    let memory = ''
    let errors = ''
    child.stdio[3]!.on('data', (chunk: Buffer) => {
      memory += chunk
    })
    child.stderr!.on('data', (chunk: Buffer) => {
      errors += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000
      if (code === 0) resolve({ seconds, peakMiB: Number(memory) / 1024 })
      else reject(new Error(`build ended with ${code}: ${errors}`))
    })
  })
}
