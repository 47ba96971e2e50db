import { parentPort, workerData } from 'node:worker_threads'
import { convertHere, loadPdf, loadWord } from './here.ts'
import { DOCX, PDF } from './kinds.ts'

// What the first file will need is loaded while it is being looked for.
if (workerData === PDF) void loadPdf()
if (workerData === DOCX) void loadWord()

/** The thread of `convertApart`: bytes come in, what they were made into goes out. */
parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage(await convertHere(bytes))
})
