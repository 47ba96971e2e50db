import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { cellsOf } from '../../../../schemas/forms/form.ts'
import { STATUSES } from '../../../../schemas/tables/vocabulary.ts'
import { PDF } from '../../../../stages/1-ingest/convert/kinds.ts'
import type { Matrix } from '../../../../stages/1-ingest/pdf/geometry.ts'
import { type Glyph, type Marks, marksOf } from '../../../../stages/1-ingest/pdf/marks.ts'
import { openPdf } from '../../../../stages/1-ingest/pdf/open.ts'
import type { Rule } from '../../../../stages/1-ingest/pdf/paths.ts'
import { blocksOf, textOfBlocks } from '../../../../stages/1-ingest/pdf/text.ts'
import { loadContext, readReport } from '../../../../stages/read.ts'
import { type Random, seededRandom } from '../../../print/form-values.ts'

const context = loadContext()
const fileOf = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../golden/${path}`, import.meta.url)))

interface Page {
  readonly marks: Marks
  readonly height: number
}

async function pagesOf(name: string): Promise<readonly Page[]> {
  const { document, operationsOf, close } = await openPdf(fileOf(`${name}/input.pdf`))
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { transform, height } = page.getViewport({ scale: 1 })
    pages.push({ marks: marksOf(await operationsOf(page), transform as unknown as Matrix), height })
  }
  await close()
  return pages
}

type Damage = (marks: Marks, random: Random) => Marks

const withRules = (marks: Marks, change: (rules: readonly Rule[]) => readonly Rule[]): Marks => ({
  ...marks,
  across: change(marks.across),
  down: change(marks.down),
})

/** Loses a share of the lines, or of the parts that lines are drawn in. */
const lost =
  (share: number): Damage =>
  (marks, random) =>
    withRules(marks, (rules) => rules.filter(() => random() > share))

/** Loses every part of one line. */
const lineLost: Damage = (marks, random) =>
  withRules(marks, (rules) => {
    const at = rules[Math.floor(random() * rules.length)]?.at ?? 0
    return random() < 0.5 ? rules : rules.filter((rule) => Math.abs(rule.at - at) > 2)
  })

/** Draws everything larger around the middle of what is drawn at once, so that it runs over the lines. */
const larger: Damage = (marks) => {
  const ends = new Map<number, readonly [number, number]>()
  for (const { drawn, x, width } of marks.glyphs) {
    const [left, right] = ends.get(drawn) ?? [x, x]
    ends.set(drawn, [Math.min(left, x), Math.max(right, x + width)])
  }
  const grow = (glyph: Glyph): Glyph => {
    const [left, right] = ends.get(glyph.drawn)!
    const middle = (left + right) / 2
    return {
      ...glyph,
      x: middle + (glyph.x - middle) * 1.6,
      width: glyph.width * 1.6,
      size: glyph.size * 1.6,
    }
  }
  return { ...marks, glyphs: marks.glyphs.map(grow) }
}

const oneByOne: Damage = (marks) => ({
  ...marks,
  glyphs: marks.glyphs.map((glyph, drawn) => ({ ...glyph, drawn })),
})

const DAMAGES: Readonly<Record<string, Damage>> = {
  nothing: (marks) => marks,
  'a hundredth of the lines lost': lost(0.01),
  'a twentieth of the lines lost': lost(0.05),
  'a third of the lines lost': lost(0.33),
  'a line lost': lineLost,
  'lines across lost': (marks) => ({ ...marks, across: [] }),
  'everything moved a little': (marks, random) => ({
    ...withRules(marks, (rules) => rules.map((rule) => ({ ...rule, at: rule.at + random() - 0.5 }))),
    glyphs: marks.glyphs.map((glyph) => ({
      ...glyph,
      x: glyph.x + random() - 0.5,
      y: glyph.y + random() - 0.5,
    })),
  }),
  'characters drawn one by one': oneByOne,
  'text too large': larger,
  'text too large, drawn one by one': (marks, random) => oneByOne(larger(marks, random), random),
}
const SEEDS = 6

/** Claims about a text that the report behind it does not bear out, and how many figures are read right. */
function judge(text: string, expected: Readonly<Record<string, number | null>>) {
  const result = readReport(new Uint8Array([0]), 'a.pdf', context, { source: text, mediaType: PDF })
  if (!('report' in result)) return { right: 0, wrong: [] }
  const { form, cells } = result.report
  const wrong: string[] = []
  let right = 0
  for (const { index, table, row, column } of cellsOf(form)) {
    const key = `${table.table_id}/${row.code}/${column.code}`
    const status = STATUSES[cells.status[index]!]!
    const printed = expected[key] ?? null
    if (status === 'blank' && printed !== null) wrong.push(`${key} blank for ${printed}`)
    if (status !== 'reported') continue
    if (cells.value[index] === printed) right++
    else wrong.push(`${key} ${cells.value[index]} for ${printed}`)
  }
  return { right, wrong }
}

describe.each(['pdf-2019', 'pdf-page-break', 'pdf-without-rules'])('%s', { timeout: 60_000 }, (name) => {
  let pages: readonly Page[] = []
  const { cells } = JSON.parse(fileOf(`${name}/expected.json`).toString())
  beforeAll(async () => {
    pages = await pagesOf(name)
  })

  it.each(Object.entries(DAMAGES))('%s: right or missing, never wrong', (what, damage) => {
    for (let seed = 1; seed <= SEEDS; seed++) {
      const random = seededRandom(seed)
      const blocks = pages.flatMap(({ marks, height }, i) => blocksOf(damage(marks, random), i + 1, height))
      const { right, wrong } = judge(textOfBlocks(blocks), cells)
      expect({ seed, wrong }).toStrictEqual({ seed, wrong: [] })
      if (what === 'nothing')
        expect(right).toBe(Object.values(cells).filter((value) => value !== null).length)
    }
  })
})
