import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readFiles } from '../../pipeline/workers/batch.ts'
import { hashFiles } from '../../pipeline/workers/one-file.ts'
import { loadContext } from '../../stages/read.ts'

const FOLDER = dirname(fileURLToPath(import.meta.url))
const NAMES = [
  'golden/pdf/input.pdf',
  'fixtures/office/scan.pdf',
  'golden/tabs/input.txt',
  'fixtures/office/truncated.docx',
  'golden/docx/input.docx',
]

it('a batch of texts, Word and PDF files keeps its order, and rejects have the hash of the file', async () => {
  const found = NAMES.map((sourcePath) => ({ path: join(FOLDER, '..', sourcePath), sourcePath }))
  const maxBytes = Math.max(...found.map(({ path }) => readFileSync(path).length))
  const { files } = hashFiles({ files: found, maxBytes })
  const { totals, rejects } = await readFiles({ files, maxBytes }, loadContext())
  expect(totals.reports).toBe(3)
  expect(rejects.map(({ source_path, reason }) => [source_path, reason])).toStrictEqual([
    ['fixtures/office/scan.pdf', 'no_text'],
    ['fixtures/office/truncated.docx', 'unreadable'],
  ])
  expect(rejects.map(({ source_sha256 }) => source_sha256)).toStrictEqual([
    files[1]!.sha256,
    files[3]!.sha256,
  ])
}, 30_000)
