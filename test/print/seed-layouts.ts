import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cellsOf } from '../../schemas/forms/form.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import type { Figures } from './form-values.ts'
import { type Piece, type Sheet, sheetOf, words } from './sheet.ts'

/** A real report whose figures can be replaced: text and cells (`FormCell.index`) in turn. */
export interface Template {
  readonly name: string
  readonly parts: readonly (string | number)[]
}

const TABLES_START = /^\t?第二十[条條]第/m
const TABLES_END = /五、存在/
const FIGURE_FIELD = /(?<=[\t\n][ \u2002]{0,2})\d+(?:\.\d+)?(?=[\t\n])/g

/** The totals that one of the five layouts leaves blank. */
const BLANK_TOTALS = new Set(
  ['new_received', 'carried_in', 'disclosed', 'partially_disclosed', 'outcomes_total', 'carried_out'].map(
    (row) => `${row}/total`,
  ),
)

/** The root of the repository: the nearest folder above that has a package.json. */
export function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/**
 * A report of the form of 2021 as a template. Its figures are the fields of its tables that are nothing but
 * digits; they must be 200, or 194 where the six totals above are blank.
 */
export function templateOf(name: string, text: string): Template {
  const from = text.search(TABLES_START)
  const to = text.search(TABLES_END)
  const figures = [...text.slice(from, to).matchAll(FIGURE_FIELD)]
  const all = cellsOf(ogi2021)
  const some = all.filter(({ row, column }) => !BLANK_TOTALS.has(`${row.code}/${column.code}`))
  const cells = [all, some].find((list) => list.length === figures.length)
  if (!cells) throw new Error(`${name}: ${figures.length} figures, not ${all.length} or ${some.length}`)
  const parts: (string | number)[] = []
  let position = 0
  for (const [i, match] of figures.entries()) {
    const start = from + match.index
    parts.push(text.slice(position, start), cells[i]!.index)
    position = start + match[0].length
  }
  return { name, parts: [...parts, text.slice(position)] }
}

/** The templates of a folder of reports of the form of 2021, by file name. */
export function templatesOf(folder: string): readonly Template[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.sort().map((name) => templateOf(name, readFileSync(join(folder, name), 'utf8')))
}

/** The five layouts that the dataset began with. */
export function seedTemplates(): readonly Template[] {
  return templatesOf(join(repositoryRoot(), 'data-raw', 'reports', '2024'))
}

/** Prints figures into a template; its heading of money names 万元. */
export function fill(template: Template, figures: Figures): Sheet {
  const pieces = template.parts.map(
    (part): Piece => (typeof part === 'string' ? words(part) : { text: figures[part]!, cell: part }),
  )
  return sheetOf(ogi2021, '万元', pieces)
}
