import type { Severity } from '../../../schemas/tables/vocabulary.ts'
import { grouped } from '../../tabulate.ts'
import type { Language } from '../language.ts'
import type { Counts } from '../linted.ts'

/** What the output says in its own words. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>
  readonly notAssessable: string
  readonly hint: string
  /** Between a name and what is said of it. */
  readonly colon: string
  /** Checks of one rule, counted. */
  readonly checks: (count: number) => string
  /** Between the number of checks and the first of them. */
  readonly suchAs: string
  /** Notes of one rule that are left out. */
  readonly more: (count: number) => string
  /** Places of one finding that are left out. */
  readonly morePlaces: (count: number) => string
  readonly summary: (counts: Counts) => string
}

const many = (count: number, what: string) => `${grouped(count)} ${count === 1 ? what : `${what}s`}`

/** Counts that are not zero, or nothing. */
const listed = (items: readonly (readonly [count: number, words: string])[], comma: string) =>
  items
    .filter(([count]) => count > 0)
    .map(([, words]) => words)
    .join(comma)

function summaryEn({ files, reports, error, warning, note, notAssessable }: Counts): string {
  const found = listed(
    [
      [error, many(error, 'error')],
      [warning, many(warning, 'warning')],
      [note, many(note, 'note')],
    ],
    ', ',
  )
  const open = notAssessable > 0 ? `; ${many(notAssessable, 'check')} not assessable` : ''
  const unread = files > reports ? `; ${many(files - reports, 'file')} not read` : ''
  return `${many(reports, 'report')} checked: ${found || 'nothing found'}${open}${unread}.`
}

function summaryZh({ files, reports, error, warning, note, notAssessable }: Counts): string {
  const found = listed(
    [
      [error, `${grouped(error)} 个错误`],
      [warning, `${grouped(warning)} 个警告`],
      [note, `${grouped(note)} 个提示`],
    ],
    '，',
  )
  const open = notAssessable > 0 ? `；${grouped(notAssessable)} 项无法核对` : ''
  const unread = files > reports ? `；${grouped(files - reports)} 个文件未检查` : ''
  return `检查了 ${grouped(reports)} 份报告：${found || '未发现问题'}${open}${unread}。`
}

/** The words of the output in each language. */
export const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    severity: { error: '错误', warning: '警告', note: '提示' },
    notAssessable: '无法核对',
    hint: '建议：',
    colon: '：',
    checks: (count) => `${grouped(count)} 项`,
    suchAs: '，如：',
    more: (count) => `另有 ${grouped(count)} 处`,
    morePlaces: (count) => `另有 ${grouped(count)} 处`,
    summary: summaryZh,
  },
  en: {
    severity: { error: 'error', warning: 'warning', note: 'note' },
    notAssessable: 'not assessable',
    hint: 'hint: ',
    colon: ': ',
    checks: (count) => many(count, 'check'),
    suchAs: ', such as ',
    more: (count) => `${grouped(count)} more`,
    morePlaces: (count) => many(count, 'more place'),
    summary: summaryEn,
  },
}
