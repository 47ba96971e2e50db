import { Worker } from 'node:worker_threads'
import type { Rejected } from '../../read.ts'
import type { Converted } from './kinds.ts'

const MIB = 1024 * 1024

/** What one file may cost: time, memory of its thread's heap, and by how much the process may grow, in bytes. */
export const BOUNDS = { milliseconds: 30_000, heapMib: 768, growth: 1024 * MIB } as const

/** How often the bounds are looked at, in milliseconds: most files are done before. */
const EVERY = 250

/** The thread that waits for the next file, if there is one. */
let waiting: Worker | null = null

const start = () =>
  new Worker(new URL('thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: BOUNDS.heapMib },
  })

const rejected = (message: string): Rejected => ({ reason: 'unsupported', message })
const TOO_SLOW = rejected(`The file takes longer than ${BOUNDS.milliseconds / 1000} s to convert.`)
const TOO_MUCH = rejected('The file takes too much memory to convert.')

/**
 * Makes text of a Word or PDF file in a thread that can be stopped: the libraries can be kept busy for ever by a
 * file made for it, and neither looks up meanwhile. Rejects what goes beyond the bounds (`unsupported`).
 */
export function convertApart(bytes: Uint8Array): Promise<Converted | Rejected> {
  const thread = waiting ?? start()
  waiting = null
  thread.ref()
  const begun = performance.now()
  const size = process.memoryUsage.rss()
  return new Promise((resolve) => {
    const settle = (result: Converted | Rejected, done: boolean) => {
      clearInterval(watch)
      thread.removeAllListeners()
      if (done && !waiting) {
        waiting = thread
        // A thread that waits keeps no program running.
        thread.unref()
      } else void thread.terminate()
      resolve(result)
    }
    const watch = setInterval(() => {
      if (performance.now() - begun > BOUNDS.milliseconds) settle(TOO_SLOW, false)
      else if (process.memoryUsage.rss() - size > BOUNDS.growth) settle(TOO_MUCH, false)
    }, EVERY)
    thread.once('message', (result: Converted | Rejected) => settle(result, true))
    thread.once('error', (error: NodeJS.ErrnoException) => {
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      settle(full ? TOO_MUCH : rejected(`The file cannot be converted: ${error.message}.`), false)
    })
    thread.postMessage(bytes)
  })
}
