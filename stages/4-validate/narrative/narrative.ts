import type { QUANTITIES } from '../../../schemas/tables/vocabulary.ts'
import type { Report, Statement } from '../../3-normalise/report.ts'
import type { Outcome, Rule } from '../rule.ts'
import { isAccountedFor } from './accounted.ts'
import { type Found, lookUp, type Meaning } from './cells.ts'
import { compare, figuresInChinese } from './compare.ts'
import { rangeOf } from './range.ts'
import { type Told, toldBy } from './told.ts'

/** A quantity of prose and the cells of the tables that have it too. */
export interface Comparison {
  readonly quantity: (typeof QUANTITIES)[number]
  /** The cell or cells that findings are about. */
  readonly location: string
  /** What its figure may mean, by form; it holds where it is one of them. */
  readonly meanings: Readonly<Record<string, readonly Meaning[]>>
  /** Whether the words leave no doubt that the figure is of what the table counts; always, where it is left out. */
  readonly comparable?: (told: Told) => boolean
  /** Whether the words leave the first of its meanings alone. */
  readonly onlyFirst?: (told: Told) => boolean
  /** Whether the figure counts a part, so that the table may have more. */
  readonly ofPart?: (told: Told) => boolean
}

/** A rule between prose and tables, before its check is made. */
export interface NarrativeRule
  extends Omit<Rule, 'forms' | 'severity' | 'check' | 'message_zh' | 'expected_zh' | 'hint'> {
  readonly compares: readonly Comparison[]
}

type ByQuantity = ReadonlyMap<Comparison['quantity'], readonly Statement[]>

/** The statements of the report that is checked, by quantity: a dozen rules ask for theirs in turn. */
const wholes = new WeakMap<readonly Statement[], ByQuantity>()

function byQuantity(statements: readonly Statement[]): ByQuantity {
  const found = new Map<Comparison['quantity'], Statement[]>()
  for (const one of statements) {
    const { quantity, part_of } = one
    if (quantity === null || (part_of !== null && statements[part_of - 1]!.quantity === quantity)) continue
    const own = found.get(quantity)
    if (own) own.push(one)
    else found.set(quantity, [one])
  }
  return found
}

const NONE: readonly Statement[] = []
const NO_CHECK: Outcome = { passed: 0, findings: [] }

/** Statements of a quantity that are no part of another of the same. */
function wholesOf({ statements }: Report, quantity: Comparison['quantity']): readonly Statement[] {
  const known = wholes.get(statements) ?? byQuantity(statements)
  wholes.set(statements, known)
  return known.get(quantity) ?? NONE
}

/** Whether several figures are those of several parts, told in one sentence or more: together they are what the table has. */
function together(compared: readonly Statement[], found: readonly Found[]): boolean {
  if (compared.length < 2 || compared.some(({ qualifier, value }) => qualifier !== 'exact' || value === 0))
    return false
  const sum = compared.reduce((all, { value }) => all + value, 0)
  return found.some((one) => one.sum === sum) && new Set(compared.map(({ value }) => value)).size > 1
}

/** A county or a line of agencies, of which the agency's own table may be a part. */
const MORE =
  /全(?:[省市县区州旗国]|系统|行业)|系统(?:内|共|各|全年|20)|各级|范围内|(?:政府|[局委厅])[及和与](?:其|所属|各|下属|工作)*(?:部门|单位|乡镇|街道|村|社区|学校|站所)/

/** A government without its departments, which its table may have too. */
const OWN_LEVEL = /本级/

/** Whether a figure may be of more or less than the agency; where all together have none, it has none either. */
const ofAnother = ({ statement, before }: Told) =>
  statement.value !== 0 && (MORE.test(before) || OWN_LEVEL.test(before))

const sumsOf = (found: readonly Found[]) =>
  found.flatMap(({ sum }) => (sum === null || sum === 0 ? [] : [sum]))

function checkOne(report: Report, comparison: Comparison): Outcome {
  const { quantity, location, meanings, comparable, onlyFirst, ofPart } = comparison
  const own = meanings[report.form.form_id]
  if (!own) return NO_CHECK
  const stated = wholesOf(report, quantity)
  if (stated.length === 0) return NO_CHECK
  const told = stated.map((statement) => toldBy(report, statement))
  const compared = told.filter((one) => !ofAnother(one) && (comparable === undefined || comparable(one)))
  if (compared.length === 0) return NO_CHECK
  const found = own.map((meaning) => lookUp(report, meaning))
  const figures = compared.map(({ statement }) => statement)
  if (together(figures, found) || together(stated, found)) return { passed: compared.length, findings: [] }
  const findings: Outcome['findings'][number][] = []
  for (const one of compared) {
    const range = rangeOf(one.statement)
    const widened = ofPart?.(one) ? { low: range.low, high: Number.POSITIVE_INFINITY } : range
    const meant = onlyFirst?.(one) ? found.slice(0, 1) : found
    const failed = compare(one.statement, widened, location, meant)
    if (failed && (failed.status !== 'fail' || !isAccountedFor(report, one.statement, sumsOf(meant))))
      findings.push(failed)
  }
  return { passed: compared.length - findings.length, findings }
}

/**
 * A rule between prose and tables: one check a statement of a quantity that it compares, none where prose says nothing.
 * It holds where one of the meanings of the quantity lies in the range that the statement leaves open; it cannot be
 * assessed where the cells of a meaning are not reported, unless those that are there already exclude every meaning.
 */
export function narrativeRule({ compares, ...rule }: NarrativeRule): Rule {
  return {
    ...rule,
    message_zh: '正文称{said}，表中为 {expected}，相差 {difference}',
    expected_zh: (report, location) => {
      const comparison = compares.find((one) => location.startsWith(`${one.location}@`))!
      const meanings = comparison.meanings[report.form.form_id]!
      const statement = report.statements[Number(location.slice(location.lastIndexOf('@') + 1)) - 1]!
      const alone = comparison.onlyFirst?.(toldBy(report, statement)) ?? false
      return figuresInChinese(report, alone ? meanings.slice(0, 1) : meanings)
    },
    hint: {
      zh: '请核对正文与表格中的这一数据，改正有误的一处。',
      en: 'Compare the text with the table, and correct the one that is wrong.',
    },
    severity: 'warning',
    forms: [...new Set(compares.flatMap(({ meanings }) => Object.keys(meanings)))],
    check: (report) => {
      const outcomes = compares.map((comparison) => checkOne(report, comparison))
      if (outcomes.length === 1) return outcomes[0]!
      return {
        passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
        findings: outcomes.flatMap(({ findings }) => findings),
      }
    },
  }
}
