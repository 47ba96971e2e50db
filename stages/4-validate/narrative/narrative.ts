import type { QUANTITIES } from '../../../schemas/tables/vocabulary.ts'
import type { Report, Statement } from '../../3-normalise/report.ts'
import { finding, type Outcome, type Rule } from '../rule.ts'
import { type Found, lookUp, type Meaning } from './cells.ts'
import { type Range, rangeOf } from './range.ts'
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
  /** Whether the figure counts a part, so that the table may have more. */
  readonly ofPart?: (told: Told) => boolean
}

/** A rule between prose and tables, before its check is made. */
export interface NarrativeRule
  extends Omit<Rule, 'forms' | 'severity' | 'check' | 'message_zh' | 'expected_zh' | 'hint'> {
  readonly compares: readonly Comparison[]
}

/** What a statement says, as messages tell it: `states at least 20 views`. */
function saidOf({ quantity, value, qualifier, wording }: Statement): string {
  if (wording.denied) return `says that there were no ${quantity}`
  return `states ${qualifier === 'exact' ? '' : `${qualifier.replace('_', ' ')} `}${value} ${quantity}`
}

const within = (sum: number, { low, high }: Range) => sum >= low && sum <= high

/** Whether the cells that are there already exclude a range, although others lack. */
const excludes = ({ sum, floor }: Found, range: Range) =>
  sum !== null ? !within(sum, range) : floor !== null && floor > range.high

/** The outcome of comparing a figure with its meanings: null where it holds. */
function compare(statement: Statement, range: Range, location: string, found: readonly Found[]) {
  if (found.some(({ sum }) => sum !== null && within(sum, range))) return null
  const { ordinal, value, source_line } = statement
  const at = `${location}@${ordinal}`
  const observed = String(value)
  if (!found.every((one) => excludes(one, range))) {
    const lacking = [...new Set(found.flatMap((one) => one.lacking))].join(', ')
    const message = `Prose ${saidOf(statement)}, but in the table ${lacking}.`
    return finding(at, 'not_assessable', message, { observed, source_line })
  }
  const figures = found.map(({ sum, floor }) => String(sum ?? `${floor} or more`))
  const told = found
    .map(({ name }, i) => `${name} = ${figures[i]}`)
    .filter((_, i) => figures.indexOf(figures[i]!) === i)
  const sums = [...new Set(found.map(({ sum }) => sum))]
  const [only] = sums.length === 1 ? sums : [null]
  const line = found.find((one) => one.line !== null)?.line
  const where = line === undefined ? '' : ` (line ${line})`
  return finding(at, 'fail', `Prose ${saidOf(statement)}, the table${where} has ${told.join(', ')}.`, {
    expected: sums.includes(null) ? null : sums.join(' or '),
    observed,
    difference: only === null || only === undefined ? null : value - only,
    source_line,
  })
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

/** Whether several figures are those of several parts: together they are what the table has. */
function together(compared: readonly Statement[], found: readonly Found[]): boolean {
  if (compared.length < 2 || compared.some(({ qualifier, value }) => qualifier !== 'exact' || value === 0))
    return false
  const sum = compared.reduce((all, { value }) => all + value, 0)
  return found.some((one) => one.sum === sum) && new Set(compared.map(({ value }) => value)).size > 1
}

/** A county or a line of agencies, of which the agency's own table may be a part. */
const MORE =
  /全(?:[省市县区州旗国]|系统|行业)|系统(?:内|共|各|全年|20)|各级|范围内|(?:政府|[局委厅])[及和与](?:其|所属|各|下属|工作)*(?:部门|单位|乡镇|街道)/

/** A government without its departments, which its table may have too. */
const OWN_LEVEL = /本级/

/** Whether a figure may be of more or less than the agency; where all together have none, it has none either. */
const ofAnother = ({ statement, before }: Told) =>
  statement.value !== 0 && (MORE.test(before) || OWN_LEVEL.test(before))

function checkOne(report: Report, comparison: Comparison): Outcome {
  const { quantity, location, meanings, comparable, ofPart } = comparison
  const own = meanings[report.form.form_id]
  if (!own) return NO_CHECK
  const stated = wholesOf(report, quantity)
  if (stated.length === 0) return NO_CHECK
  const told = stated.map((statement) => toldBy(report, statement))
  const compared = told.filter((one) => !ofAnother(one) && (comparable === undefined || comparable(one)))
  if (compared.length === 0) return NO_CHECK
  const found = own.map((meaning) => lookUp(report, meaning))
  if (
    together(
      compared.map(({ statement }) => statement),
      found,
    )
  )
    return { passed: compared.length, findings: [] }
  const findings: Outcome['findings'][number][] = []
  for (const one of compared) {
    const range = rangeOf(one.statement)
    const widened = ofPart?.(one) ? { low: range.low, high: Number.POSITIVE_INFINITY } : range
    const failed = compare(one.statement, widened, location, found)
    if (failed) findings.push(failed)
  }
  return { passed: compared.length - findings.length, findings }
}

/** What the table has for each meaning of a comparison, in Chinese: `22（不计上年结转为 19）`. */
function figuresInChinese(report: Report, { meanings }: Comparison): string {
  const told = new Map<string, string>()
  for (const meaning of meanings[report.form.form_id] ?? []) {
    const { sum, floor } = lookUp(report, meaning)
    const figure = sum === null ? `${floor} 以上` : String(sum)
    if (!told.has(figure)) told.set(figure, `${meaning.zh ?? ''}为 ${figure}`)
  }
  const [[first] = [''], ...others] = told
  return others.length === 0 ? first : `${first}（${others.map(([, words]) => words).join('，')}）`
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
    expected_zh: (report, location) =>
      figuresInChinese(report, compares.find((one) => location.startsWith(`${one.location}@`))!),
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
