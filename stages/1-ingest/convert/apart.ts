import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Rejected } from '../../read.ts'
import type { Converted } from './kinds.ts'

/** The file of the thread, which is one of the program's: where sources run as they are, there is none to start. */
const THREAD = new URL('thread.js', import.meta.url)

/** Whether there is a thread to start. */
export const COMPILED = existsSync(THREAD)

const MIB = 1024 * 1024

/** What one file may cost: time, memory of its thread's heap, and by how much the process may grow, in bytes. */
const BOUNDS = { milliseconds: 30_000, heapMib: 768, growth: 1024 * MIB } as const

/** How often the bounds are looked at, in milliseconds: most files are done before. */
const EVERY = 250

/** The thread that waits for the next file, if there is one. */
let waiting: Worker | null = null

/** Keeps a thread for the next file, or ends it where one waits already. A thread that waits keeps no program running. */
function keep(thread: Worker): void {
  if (waiting) return void thread.terminate()
  waiting = thread
  thread.unref()
  thread.once('error', () => {
    if (waiting === thread) waiting = null
  })
}

const start = (file: URL, first?: Converted['mediaType']) =>
  new Worker(file, {
    resourceLimits: { maxOldGenerationSizeMb: BOUNDS.heapMib },
    workerData: first,
  })

/** Starts a thread before there is a file, and has it load what one of this type needs beside what the program loads. */
export function startAhead(first: Converted['mediaType']): void {
  if (COMPILED && !waiting) keep(start(THREAD, first))
}

function take(file: URL): Worker {
  const thread = waiting ?? start(file)
  waiting = null
  thread.removeAllListeners('error')
  thread.ref()
  return thread
}

const rejected = (message: string): Rejected => ({ reason: 'unsupported', message })
const TOO_MUCH = rejected('The file takes too much memory to convert.')
const tooSlow = (milliseconds: number) =>
  rejected(`The file takes longer than ${milliseconds / 1000} s to convert.`)

const failed = (error: NodeJS.ErrnoException) =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? TOO_MUCH
    : rejected(`The file cannot be converted: ${error.message}.`)

/**
 * Makes text of a Word or PDF file in a thread that can be stopped: the libraries can be kept busy for ever by a
 * file made for it, and neither looks up meanwhile. Rejects what goes beyond the bounds (`unsupported`).
 */
export function convertApart(
  bytes: Uint8Array,
  milliseconds: number = BOUNDS.milliseconds,
  file: URL = THREAD,
): Promise<Converted | Rejected> {
  const thread = take(file)
  const begun = performance.now()
  const size = process.memoryUsage.rss()
  return new Promise((resolve) => {
    const settle = (result: Converted | Rejected) => {
      clearInterval(watch)
      thread.removeAllListeners('message').removeAllListeners('error')
      resolve(result)
    }
    const giveUp = (result: Rejected) => {
      settle(result)
      // What ends a thread may still speak up.
      thread.once('error', () => {})
      void thread.terminate()
    }
    const watch = setInterval(() => {
      if (performance.now() - begun > milliseconds) giveUp(tooSlow(milliseconds))
      else if (process.memoryUsage.rss() - size > BOUNDS.growth) giveUp(TOO_MUCH)
    }, EVERY)
    thread.once('message', (result: Converted | Rejected) => {
      settle(result)
      keep(thread)
    })
    thread.once('error', (error: NodeJS.ErrnoException) => giveUp(failed(error)))
    thread.postMessage(bytes)
  })
}
