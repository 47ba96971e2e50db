import type { Form, FormRow, FormTable } from '../../../schemas/forms/form.ts'
import { FORMS } from '../../../schemas/forms/index.ts'
import { CLOSING, OPENING } from './brackets.ts'

/** What a printed label may stand for; one record for each meaning. */
export interface Label {
  readonly table_id: string
  readonly kind: 'row' | 'group' | 'column' | 'furniture'
  readonly code: string
  /** The last part of the number before it, as `numberOf` gives it; '' where the form prints none. */
  readonly number: string
  /** The forms that print it. */
  readonly forms: ReadonlySet<Form>
}

/** A printed label cut into its number and the Chinese characters behind it. */
export interface Core {
  /** `三`, `1`, or '' where none is printed. */
  readonly number: string
  readonly characters: string
  /** The characters outside brackets: a note may stand in them. */
  readonly withoutNotes: string
  /** The characters with `?` for each that was lost, outside brackets; null where none was. */
  readonly withGaps: string | null
}

const NUMBER = new RegExp(
  [
    `^[\\s"“#*]*(?:[${OPENING}]?\\s?([一二三四五六七八九十]|\\d{1,2})\\s?[${CLOSING}]`,
    '([一二三四五六七八九十])\\s?[、.．，,]',
    '(\\d{1,2})\\s?[.．、，,)）]?',
    '([①-⑳]))',
  ].join('|'),
)
/** `其中：` before the first of some rows that are parts of the row above. */
const OF_WHICH = /^[\s|]*其中\s?[:：、]?\s?/
/** 计1条: how the notes of two labels say that something counts once. */
const COUNT_OF_ONE = /计\s?1\s?(?=[条次)）]|$)/
const NOT_CHINESE = /[^\u4e00-\u9fff]/g
const NOT_CHINESE_OR_LOST = /[^\u4e00-\u9fff?]/g
/** A note in brackets; one on the unit goes on in the next cell where its line is broken: （单位：万. */
const NOTE = new RegExp(`[${OPENING}](?:[^${OPENING}${CLOSING}]*[${CLOSING}]|(?:单位?[:：]?)?[亿万]?$)`, 'g')
const OPENS = new RegExp(`[${OPENING}]`)
const CIRCLED = 0x2460

/** The core of a text that cannot be a label. */
export const NO_LABEL: Core = {
  number: '',
  characters: '\u0000',
  withoutNotes: '\u0000',
  withGaps: null,
}

/** The number and the characters of a printed label; white space, brackets and punctuation do not count. */
export function coreOf(printed: string): Core {
  const label = printed.includes('其中') ? printed.replace(OF_WHICH, '') : printed
  const head = NUMBER.exec(label)
  const words = head ? label.slice(head[0].length) : label
  const number = head ? (head[1] ?? head[2] ?? head[3] ?? String(head[4]!.charCodeAt(0) - CIRCLED + 1)) : ''
  const characters = words.replace(NOT_CHINESE, '')
  // A digit among the words is a figure that ran into the label: 规章000 is no label.
  if (/\d/.test(words.replace(NOTE, '').replace(COUNT_OF_ONE, ''))) return NO_LABEL
  const withoutNotes = OPENS.test(words) ? words.replace(NOTE, '').replace(NOT_CHINESE, '') : characters
  const lost = words.includes('?') || words.includes('\ufffd')
  const withGaps = lost
    ? words
        .replace(NOTE, '')
        .replace(/\ufffd/g, '?')
        .replace(NOT_CHINESE_OR_LOST, '')
    : null
  return { number, characters, withoutNotes, withGaps }
}

/** `三（三）1.` → `1`, `三（一）` → `一`, `一、` → `一`. */
const lastNumber = (path: string) =>
  (PATH.test(path) ? printedPath(path) : path).match(
    /[一二三四五六七八九十\d](?=[^一二三四五六七八九十\d]*$)/,
  )?.[0] ?? ''

/** A number as a path of digits: `4.2` is printed 四（二）, `1.2.3` 一（二）3., and below that nothing. */
const PATH = /^\d(?:\.\d)*$/
function printedPath(path: string): string {
  const parts = path.split('.')
  if (parts.length > 3) return ''
  return parts.length === 3 ? parts[2]! : '一二三四五六七八九'[Number(parts.at(-1)) - 1]!
}

type Vocabulary = ReadonlyMap<string, readonly Label[]>

/** What the records of the forms say of one label. */
interface Declared {
  readonly kind: Label['kind']
  readonly code: string
  readonly number: string
  readonly printed: readonly string[]
}

function declaredBy({ rows, groups, columns, furniture }: FormTable): Declared[] {
  return [
    ...rows.map((row): Declared => ({ kind: 'row', ...declare(row), number: lastNumber(row.number) })),
    ...groups.map(
      (group): Declared => ({ kind: 'group', ...declare(group), number: lastNumber(group.number) }),
    ),
    ...columns.map((column): Declared => ({ kind: 'column', ...declare(column), number: '' })),
    ...furniture.map((words): Declared => ({ kind: 'furniture', code: words, number: '', printed: [words] })),
  ]
}

const declare = ({ code, label, variants = [] }: Pick<FormRow, 'code' | 'label' | 'variants'>) => ({
  code,
  printed: [label, ...variants],
})

/** Every label of every form, by its characters: several where the same words stand in several places. */
function buildVocabulary(): Vocabulary {
  const meanings = new Map<string, Label & { readonly forms: Set<Form> }>()
  const labels = new Map<string, Label[]>()
  for (const form of FORMS) {
    for (const table of form.tables) {
      for (const { kind, code, number, printed } of declaredBy(table)) {
        const id = `${table.table_id}/${kind}/${code}`
        const label = meanings.get(id) ?? {
          table_id: table.table_id,
          kind,
          code,
          number,
          forms: new Set<Form>(),
        }
        label.forms.add(form)
        meanings.set(id, label)
        for (const words of printed) {
          const { characters, withoutNotes } = coreOf(words)
          for (const key of new Set([characters, withoutNotes])) {
            const known = labels.get(key) ?? []
            if (!known.includes(label)) labels.set(key, [...known, label])
          }
        }
      }
    }
  }
  return labels
}

/** Labels of all forms by their characters. */
export const VOCABULARY: Vocabulary = buildVocabulary()

/** Every proper beginning of a label: what may go on in the next cell. */
export const BEGINNINGS: ReadonlySet<string> = new Set(
  [...VOCABULARY.keys()].flatMap((label) => Array.from(label, (_, i) => label.slice(0, i))),
)
