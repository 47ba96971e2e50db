import { GLOSSARY } from '../../schemas/derive/glossary.ts'
import { STATUSES } from '../../schemas/tables/vocabulary.ts'
import type { Report } from '../../stages/3-normalise/report.ts'
import type { Finding } from '../../stages/4-validate/checks.ts'
import type { Rule } from '../../stages/4-validate/rule.ts'
import { slipOf } from '../../stages/4-validate/sums.ts'
import { cellLabel, locationLabel } from './labels.ts'
import type { Language } from './language.ts'
import { parseLocation } from './location.ts'
import { cellsAt, isReported } from './places.ts'

const MOST_CELLS = 7

const STATUS_TERMS = GLOSSARY.find(({ columns }) => columns.includes('observations.status'))!.terms

/** The English words that stand in what a finding expects and observes, in Chinese. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/ \(title\)/g, '（标题）'],
  [/ \(period\)/g, '（统计期间）'],
  [/ \(prose\)/g, '（正文）'],
  [/ and (\d+) more$/, '等，另有 $1 个'],
  [/ or /g, ' 或 '],
  [/, /g, '、'],
]

const inChinese = (text: string) =>
  WORDS.reduce((words, [english, chinese]) => words.replace(english, chinese), text)

/** The cells of a finding that are not reported, with their status, or what else lacks; null where nothing does. */
function lacking(report: Report, finding: Finding, rule: Rule): string | null {
  const open = cellsAt(report, finding).filter((cell) => !isReported(report, cell))
  if (open.length === 0) return rule.lacking_zh?.(report).join('、') || null
  const named = open.slice(0, MOST_CELLS).map((cell) => {
    const status = STATUSES[report.cells.status[cell.index]!]!
    return `“${cellLabel(cell, finding.location, 'zh')}”（${STATUS_TERMS[status]![1]}）`
  })
  return named.join('、') + (open.length > MOST_CELLS ? `等 ${open.length} 格` : '')
}

/** The cell that alone would mend the sums of a table, and how; null where none is, or the sum lacks figures. */
function slip(report: Report, { rule_id, difference }: Finding): string | null {
  const found = difference === null ? null : slipOf(report, rule_id)
  if (!found) return null
  const { table, row, column } = found.cell
  const name = cellLabel(found.cell, `${table.table_id}/${row.code}/${column.code}`, 'zh')
  return `“${name}”如为 ${found.value}，全表合计均相符`
}

/** What prose says of the figure that a finding is about: its words, or that there was none; null where it is about none. */
function said({ document, statements }: Report, { location }: Finding): string | null {
  const { ordinal } = parseLocation(location)
  const stated = ordinal === null ? undefined : statements.find((one) => one.ordinal === ordinal)
  if (!stated) return null
  const { span, denied } = stated.wording
  return denied ? '没有' : `“${document.text.slice(span.start, span.end).replace(/\s+/g, '')}”`
}

/**
 * The clauses of a Chinese sentence with its gaps filled, without those that have a gap nothing is known for; null
 * where none is left.
 */
function filled(clauses: string, report: Report, finding: Finding, rule: Rule): string | null {
  const { expected, observed, difference } = finding
  const known: Readonly<Record<string, string | null>> = {
    expected: rule.expected_zh?.(report, finding.location) ?? (expected && inChinese(expected)),
    observed: observed && inChinese(observed),
    difference: difference === null ? null : String(Math.abs(difference)),
    said: clauses.includes('{said}') ? said(report, finding) : null,
    slip: clauses.includes('{slip}') ? slip(report, finding) : null,
    lacking: clauses.includes('{lacking}') ? lacking(report, finding, rule) : null,
  }
  const gaps = /\{(\w+)\}/g
  const kept = clauses
    .split('，')
    .filter((clause) => [...clause.matchAll(gaps)].every(([, name]) => known[name!] != null))
  if (kept.length === 0) return null
  return `${kept.join('，').replace(gaps, (_, name: string) => known[name]!)}。`
}

/** A check that could not be made: the same for every rule. */
const NOT_ASSESSABLE = '所需数据不全，无法核对，缺{lacking}'

/** A code of the dataset in a message: of a row, a row and column, a cell, or a quantity. */
const CODE = /(?<![\w./-])[a-z]+(?:_[a-z0-9]+)*(?:[/_][a-z0-9_*]+)+(?![\w./-])/g

/** A message with the English labels of the form for the codes that it names; other codes in words. */
function inWords({ form }: Report, { message, location }: Finding): string {
  const own = parseLocation(location).table_id
  const tables = [...form.tables].sort((a, b) => Number(b.table_id === own) - Number(a.table_id === own))
  return message.replace(CODE, (code) => {
    const [first, ...others] = code.split('/')
    if (tables.some(({ table_id }) => table_id === first)) return `“${locationLabel(form, code, 'en')}”`
    const row = tables.flatMap(({ table_id, rows }) =>
      rows.some((one) => one.code === first) ? [`${table_id}/${code}`] : [],
    )[0]
    if (!row) return others.length > 0 ? code : code.replaceAll('_', ' ')
    return `“${locationLabel(form, row, 'en').split(' · ').slice(1).join(' · ')}”`
  })
}

/** A finding in one sentence: its message in words, or what its data and its rule say in Chinese. */
export function sentenceOf(report: Report, finding: Finding, rule: Rule, language: Language): string {
  if (language === 'en') return inWords(report, finding)
  const clauses = finding.status === 'fail' ? rule.message_zh : NOT_ASSESSABLE
  return filled(clauses, report, finding, rule) ?? `${rule.title_zh}：不通过。`
}
