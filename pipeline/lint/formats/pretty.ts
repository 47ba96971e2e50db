import { styleText } from 'node:util'
import { pad, widthOf } from '../../tabulate.ts'
import type { Diagnostic } from '../diagnostics.ts'
import { type Excerpt, excerptsOf, printable } from '../excerpt.ts'
import { countsOf, type LintedFile } from '../linted.ts'
import type { Located } from '../located.ts'
import type { LintFormat, PrintOptions } from './format.ts'
import { WORDS, type Words } from './words.ts'

/** Lines of the report below one finding, and notes of one rule in a file, that are shown at the most. */
const MOST_LINES = 8
const MOST_NOTES = 5

type Style = Parameters<typeof styleText>[0]

const STYLES: Readonly<Record<Diagnostic['severity'], Style>> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  note: ['bold', 'cyan'],
}

interface Pen {
  readonly words: Words
  /** Terminal columns for a line of the report. */
  readonly width: number
  readonly paint: (style: Style, text: string) => string
}

function penOf({ language, colour, width }: PrintOptions): Pen {
  return {
    words: WORDS[language],
    width,
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
  }
}

/** `draft.txt:12:27: error[requests.balance]: `, as compilers do, so that terminals and editors make it a link. */
function head(path: string, { place, severity, rule_id }: Diagnostic, { words, paint }: Pen): string {
  const at = place ? `:${place.line}:${place.column}` : ''
  const what = `${words.severity[severity]}[${rule_id}]`
  return `${paint('bold', `${printable(path)}${at}:`)} ${paint(STYLES[severity], what)}${words.colon}`
}

interface NumberedExcerpt extends Excerpt {
  readonly line: number
}

/** The lines of the report that a finding is about, in order, each once. */
function excerpts({ place, related }: Diagnostic, width: number): NumberedExcerpt[] {
  const byLine = new Map<string, Located[]>()
  for (const one of place ? [place, ...related] : related) {
    const key = `${one.line}\n${one.shown.text}`
    byLine.set(key, [...(byLine.get(key) ?? []), one])
  }
  return [...byLine.values()]
    .sort(([a], [b]) => a!.line - b!.line)
    .flatMap((located) => {
      const marks = located.map((one) => ({ ...one.shown, isMain: one === place }))
      const { line, shown, label, printed } = located[0]!
      // A figure on a line of its own does not say what it is.
      const name = label !== null && shown.text.trim() === printed ? ` ${label}` : ''
      return excerptsOf(shown.text, marks, width).map((part) => ({
        ...part,
        carets: part.carets + name,
        line,
      }))
    })
}

/** Lines of the report with their numbers, and marks below them. */
function excerptLines(diagnostic: Diagnostic, { words, width, paint }: Pen): string[] {
  const all = excerpts(diagnostic, width)
  // The main place is never the one that is left out.
  const main = all.findIndex(({ carets }) => carets.includes('^'))
  const first = Math.max(0, Math.min(main, all.length - MOST_LINES))
  const shown = all.slice(first, first + MOST_LINES)
  const digits = Math.max(0, ...shown.map(({ line }) => String(line).length))
  const gutter = (text: string) => paint('dim', `  ${pad(text, digits, 'right')} |`)
  const lines = shown.flatMap(({ line, text, carets }) => [
    `${gutter(String(line))} ${text}`,
    `${gutter('')} ${paint(STYLES[diagnostic.severity], carets)}`,
  ])
  if (shown.length === all.length) return lines
  return [...lines, `${gutter('')} ${words.morePlaces(all.length - shown.length)}`]
}

/** A finding with its lines of the report, and with the hint of its rule where `isHinted`. */
function inFull(path: string, diagnostic: Diagnostic, pen: Pen, isHinted: boolean): string[] {
  const { label, message, hint } = diagnostic
  return [
    `${head(path, diagnostic, pen)}${printable(label === '' ? message : label)}`,
    ...(label === '' ? [] : [`  ${printable(message)}`]),
    ...excerptLines(diagnostic, pen),
    ...(isHinted ? [`  ${pen.paint('dim', `${pen.words.hint}${hint}`)}`] : []),
    '',
  ]
}

/** Notes, of many of one rule the first. The hint of a rule stands below the first of them. */
function noteLines(path: string, notes: readonly Diagnostic[], pen: Pen): string[] {
  const counts = new Map<string, number>()
  const lines: string[] = []
  for (const note of notes) {
    const count = (counts.get(note.rule_id) ?? 0) + 1
    counts.set(note.rule_id, count)
    if (count <= MOST_NOTES) lines.push(...inFull(path, note, pen, count === 1))
  }
  for (const [rule_id, count] of counts) {
    if (count <= MOST_NOTES) continue
    const note = notes.find((one) => one.rule_id === rule_id)!
    lines.push(`${head(path, { ...note, place: null }, pen)}${pen.words.more(count - MOST_NOTES)}`, '')
  }
  return lines
}

/** Checks that could not be made: how many of a rule, and why the first could not. */
function openLines(path: string, open: readonly Diagnostic[], { words, paint }: Pen): string[] {
  const byRule = new Map<string, Diagnostic[]>()
  for (const one of open) {
    const own = byRule.get(one.rule_id)
    if (own) own.push(one)
    else byRule.set(one.rule_id, [one])
  }
  return [...byRule].map(([rule_id, [first, ...others]]) => {
    const { label, message } = first!
    const which = others.length > 0 ? `${words.checks(others.length + 1)}${words.suchAs}` : ''
    const why = printable(label === '' ? message : `${label}${words.colon}${message}`)
    return paint('dim', `${printable(path)}: ${words.notAssessable}[${rule_id}]${words.colon}${which}${why}`)
  })
}

function fileLines({ path, diagnostics }: LintedFile, pen: Pen): string[] {
  const failed = diagnostics.filter(({ status }) => status === 'fail')
  const notes = failed.filter(({ severity }) => severity === 'note')
  const open = diagnostics.filter(({ status }) => status !== 'fail')
  const why = openLines(path, open, pen)
  return [
    ...failed.filter(({ severity }) => severity !== 'note').flatMap((one) => inFull(path, one, pen, true)),
    ...noteLines(path, notes, pen),
    ...why,
    ...(why.length > 0 ? [''] : []),
  ]
}

/** Room for the number of a line and what stands beside it. */
const GUTTER = widthOf('  99999 | ……')
const NARROWEST = 30

/**
 * For people: file by file, errors and warnings with the lines of the report that they are about, then notes with
 * theirs, what could not be checked in a line a rule, and the counts at the end.
 */
export const pretty: LintFormat = {
  print(files, options) {
    const pen = penOf({ ...options, width: Math.max(NARROWEST, options.width - GUTTER) })
    const lines = files.flatMap((file) => fileLines(file, pen))
    return `${[...lines, pen.words.summary(countsOf(files))].join('\n')}\n`
  },
}
