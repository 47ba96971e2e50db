import { parentPort } from 'node:worker_threads'
import { convertHere } from './here.ts'

/** The thread of `convertApart`: bytes come in, what they were made into goes out. */
parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage(await convertHere(bytes))
})
