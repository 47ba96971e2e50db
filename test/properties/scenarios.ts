import fc from 'fast-check'
import type { Form } from '../../schemas/forms/form.ts'
import { ogi2019 } from '../../schemas/forms/ogi-2019.ts'
import { ogi2021 } from '../../schemas/forms/ogi-2021.ts'
import { stat2014 } from '../../schemas/forms/stat-2014.ts'
import { CHARACTER_DAMAGES, LINE_DAMAGES } from '../print/damage/index.ts'
import { doubledLine, lostSeparator, swappedLines } from '../print/damage/lines.ts'
import { gridsOf, type Wording } from '../print/form-grid.ts'
import { type Figures, seededRandom } from '../print/form-values.ts'
import type { Layout } from '../print/frame.ts'
import type { Pick } from '../print/grid.ts'
import { QUIRKS } from '../print/quirks/index.ts'
import { lostSubLabels } from '../print/quirks/labels.ts'
import { barePageNumbers, blankTotals } from '../print/quirks/rows.ts'
import { fill, type Template } from '../print/seed-layouts.ts'
import { type Sheet, sheetOf } from '../print/sheet.ts'
import { figures, figuresWithBlanks } from './arbitraries.ts'

const DAMAGES = [...CHARACTER_DAMAGES, ...LINE_DAMAGES]

/** What may happen to a report in a test: names of quirks and damages, so that a failure shows them. */
export interface Mishaps {
  readonly quirks: readonly string[]
  readonly damages: readonly string[]
}

/** How many mishaps of each kind a test draws: the least and the most. */
export interface Hazards {
  readonly quirks: readonly [number, number]
  readonly characters: readonly [number, number]
  readonly lines: readonly [number, number]
}

const names = (kinds: readonly { readonly name: string }[]) => kinds.map((kind) => kind.name)
const some = (
  kinds: readonly { readonly name: string }[],
  [minLength, maxLength]: readonly [number, number],
) => fc.subarray(names(kinds), { minLength, maxLength })

function mishaps(hazards: Hazards): fc.Arbitrary<Mishaps> {
  return fc
    .tuple(
      some(QUIRKS, hazards.quirks),
      some(CHARACTER_DAMAGES, hazards.characters),
      some(LINE_DAMAGES, hazards.lines),
    )
    .map(([quirks, characters, lines]) => ({ quirks, damages: [...lines, ...characters] }))
}

/** A printed report and how it came about. */
export interface Scenario extends Mishaps {
  readonly form_id: string
  readonly figures: Figures
  readonly wording: Wording | null
  readonly seed: number
}

function picker(seed: number): Pick {
  const random = seededRandom(seed)
  return (bound) => Math.floor(random() * bound)
}

function damaged(sheet: Sheet, { damages, seed }: Scenario): Sheet {
  const pick = picker(seed + 1)
  const chosen = DAMAGES.filter((damage) => damages.includes(damage.name))
  return chosen.reduce((printed, damage) => damage.apply(printed, pick), sheet)
}

const wordings: fc.Arbitrary<Wording> = fc.record({
  numbering: fc.constantFrom('1.', '1. ', '1、', '1．', '(1)', '①'),
  brackets: fc.constantFrom('full', 'half'),
  variants: fc.boolean(),
  money: fc.constantFrom('万元', '元', null),
})

/**
 * Leaves out what no reader can notice: two figures run together where rows have any number of empty cells,
 * a figure run together with its double, a bare page number behind a row that lost a figure, a figure too many in a row where a blank leaves no trace,
 * and rows without labels that changed places.
 */
function noticeable(scenario: Scenario, layout: Layout): Scenario {
  const bare = scenario.quirks.includes(barePageNumbers.name)
  const doubled = scenario.damages.includes(doubledLine.name)
  const damaged = scenario.damages.some((name) => names(LINE_DAMAGES).includes(name))
  const filled = bare || (layout.hidesBlanks === true && damaged)
  const losses = [
    ...(bare ? names(LINE_DAMAGES) : []),
    ...(filled ? [blankTotals.name] : []),
    ...(layout.ragged || (layout.hidesBlanks === true && doubled) ? [lostSeparator.name] : []),
    ...(scenario.quirks.includes(lostSubLabels.name) || !layout.determinable ? [swappedLines.name] : []),
    ...(layout.determinable ? [] : [barePageNumbers.name]),
  ]
  const kept = (name: string) => !losses.includes(name)
  const printed = (figure: string) => (filled && !/\d/.test(figure) ? '0' : figure)
  return {
    ...scenario,
    figures: scenario.figures.map(printed),
    quirks: scenario.quirks.filter(kept),
    damages: scenario.damages.filter(kept),
  }
}

/** What a kind of report prints: scenarios to draw from, and the sheet that one gives. */
export interface Source {
  readonly name: string
  readonly determinable: boolean
  readonly scenarios: (hazards: Hazards) => fc.Arbitrary<Scenario>
  readonly sheet: (scenario: Scenario) => Sheet
}

const FORMS: readonly Form[] = [ogi2021, ogi2019, stat2014]
const YEARS = new Map([
  [ogi2021, 2024],
  [ogi2019, 2019],
  [stat2014, 2016],
])
const seeds = fc.integer({ min: 0, max: 1_000_000 })

/** Reports of both forms in a layout. */
export function fromLayout(layout: Layout): Source {
  const scenarios = (hazards: Hazards) =>
    fc.constantFrom(...FORMS).chain((form) =>
      fc
        .record({
          figures: figuresWithBlanks(form),
          wording: wordings,
          seed: seeds,
          mishaps: mishaps(hazards),
        })
        .map(({ mishaps: m, ...rest }) => noticeable({ form_id: form.form_id, ...rest, ...m }, layout)),
    )
  const sheet = (scenario: Scenario) => {
    const form = FORMS.find((f) => f.form_id === scenario.form_id)!
    const pick = picker(scenario.seed)
    const quirks = QUIRKS.filter((quirk) => scenario.quirks.includes(quirk.name))
    const grids = gridsOf(form, scenario.figures, scenario.wording!).map((grid) =>
      quirks.reduce((changed, quirk) => quirk.apply(changed, pick), grid),
    )
    const title = `盐池县卫生健康局${YEARS.get(form)!}年政府信息公开工作年度报告`
    const pieces = layout.print({ form, title, grids }, pick)
    return damaged(sheetOf(form, scenario.wording!.money, pieces), scenario)
  }
  return { name: layout.name, determinable: layout.determinable, scenarios, sheet }
}

/** Reports in the layout of a real one. */
export function fromTemplate(template: Template): Source {
  const scenarios = (hazards: Hazards) =>
    fc
      .record({ figures: figures(ogi2021), seed: seeds, mishaps: mishaps({ ...hazards, quirks: [0, 0] }) })
      .map(({ mishaps: m, ...rest }) => ({ form_id: ogi2021.form_id, wording: null, ...rest, ...m }))
  const sheet = (scenario: Scenario) => damaged(fill(template, scenario.figures), scenario)
  return { name: template.name, determinable: true, scenarios, sheet }
}
