import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cellsOf } from '../../schemas/forms/form.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import {
  distinctNumbers,
  figuresOf,
  PLAIN_STYLE,
  realisticNumbers,
  seededRandom,
} from '../print/form-values.ts'
import { fill, seedTemplates } from '../print/seed-layouts.ts'
import { textOf } from '../print/sheet.ts'

const FILES_A_FOLDER = 500

/**
 * Writes `count` reports into folders below `folder`: the five layouts in turn, random figures, mostly 0 in
 * nine of ten reports. The same seed gives the same files. Returns their size in bytes.
 */
export function makeReports(folder: string, count: number, seed: number): number {
  const templates = seedTemplates()
  const random = seededRandom(seed)
  const cells = cellsOf(ogi2021).length
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const parent = join(folder, String(Math.floor(i / FILES_A_FOLDER)))
    if (i % FILES_A_FOLDER === 0) mkdirSync(parent, { recursive: true })
    const numbers = random() < 0.1 ? distinctNumbers(cells, random) : realisticNumbers(cells, random)
    const style = { ...PLAIN_STYLE, consistent: random() < 0.8 }
    const sheet = fill(templates[i % templates.length]!, figuresOf(ogi2021, numbers, style))
    const file = Buffer.from(`${textOf(sheet)}\n${i}\n`)
    writeFileSync(join(parent, `${i}.txt`), file)
    bytes += file.length
  }
  return bytes
}
