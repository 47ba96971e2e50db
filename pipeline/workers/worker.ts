import { move, transferableSymbol, valueSymbol } from 'piscina'
import { transferables } from '../../stages/5-write/encode.ts'
import { loadContext, type ReadContext } from '../../stages/read.ts'
import { type ReadTask, readFiles } from './batch.ts'
import { type HashResult, type HashTask, hashFiles } from './one-file.ts'

let context: ReadContext | undefined

/** The hash task in a worker thread. */
export function hash(task: HashTask): HashResult {
  return hashFiles(task)
}

/** The read task in a worker thread: the bytes of the tables are handed over, not copied. */
export async function read(task: ReadTask) {
  // Once a thread: the reference data take longer to load than a report to read.
  context ??= loadContext()
  const result = await readFiles(task, context)
  return move({ [transferableSymbol]: transferables(result.encoded), [valueSymbol]: result })
}
