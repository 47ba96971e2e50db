import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { Converter } from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = fileURLToPath(new URL('..', import.meta.url))
const dataRaw = join(root, 'data-raw')
const originals = join(root, '../shared/seeds')

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const optional = <T extends z.ZodType>(schema: T) => z.literal('').or(schema)
const common = {
  path: z.string().regex(/^reports\/\d{4}\/[^/]+$/),
  publisher: z.string(),
  title: z.string(),
  report_year: z.coerce.number().int().min(2008).max(2100),
  published_on: optional(z.iso.date()),
  source_url: optional(z.url()),
  retrieved_on: optional(z.iso.date()),
  sha256,
  source_status: z.string().min(1),
  licence: z.string().min(1),
  note: z.string(),
}
const sourceRow = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('transcription'),
    sha256_original: sha256,
    transcribed: z.string().min(1),
    rephrased: z.string().min(1),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('original'),
    sha256_original: optional(sha256),
    transcribed: z.literal(''),
    rephrased: z.literal(''),
  }),
])

const readText = (path: string) => readFileSync(join(dataRaw, path), 'utf8')
const readCsv = (path: string): unknown[] => parse(readText(path), { columns: true })
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

const sources = z.array(sourceRow).parse(readCsv('sources.csv'))

describe('sources.csv', () => {
  it('has one row for every file of reports/, sorted by path', () => {
    const files = readdirSync(join(dataRaw, 'reports'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dataRaw.length + 1))
    expect(sources.map(({ path }) => path)).toEqual(files.sort())
  })

  it.each(sources)('$path: the hash is that of the file, the folder is the year', (source) => {
    expect(source.sha256).toBe(hashOf(join(dataRaw, source.path)))
    expect(source.path.split('/')[1]).toBe(String(source.report_year))
  })

  it.each(sources)('$path: title and publisher stand in the text', (source) => {
    const flat = readText(source.path).replace(/[#\s]|\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+\)/g, '')
    const text = Converter({ from: 't', to: 'cn' })(flat)
    expect(text).toContain(source.title.replace(/\s/g, ''))
    expect(text).toContain(source.publisher)
  })

  it('has the columns that the README explains, in its order', () => {
    const [, section = ''] = readText('README.md').split('\n## sources.csv\n')
    const [table = ''] = section.split('\n## ')
    const explained = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name)
    expect(readText('sources.csv').split('\n')[0]?.split(',')).toEqual(explained)
  })
})

describe('reference', () => {
  it('has the rows that the README counts', () => {
    expect(readCsv('reference/divisions.csv')).toHaveLength(3646)
    expect(readCsv('reference/agency_types.csv')).toHaveLength(63)
    const ambiguous = readText('reference/ambiguous-county-names.txt')
    expect(ambiguous.trimEnd().split('\n')).toHaveLength(29)
    expect(ambiguous.match(/\d{6}/g)).toHaveLength(66)
  })

  it('has the parent of every division', () => {
    const rows = z
      .array(z.looseObject({ code: z.string(), level: z.string(), parent: z.string() }))
      .parse(readCsv('reference/divisions.csv'))
    const codes = new Set(rows.map(({ code }) => code))
    expect(
      rows.filter(({ level, parent }) => (level === 'province' ? parent !== '' : !codes.has(parent))),
    ).toEqual([])
  })
})

/** The lines of a report before section 2, of sections 2 to 4, and from the heading of section 5 on. */
function partsOf(text: string) {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^[#\s]*[二2]、/.test(line))
  const end = lines.findIndex((line) => /^[#\s]*五、/.test(line))
  if (start < 1 || end < start) throw new Error('a report without the headings of sections 2 and 5')
  return { lines, statutory: lines.slice(start, end), prose: [...lines.slice(0, start), ...lines.slice(end)] }
}

const toSimplified = Converter({ from: 't', to: 'cn' })
const charactersOf = (text: string) => toSimplified(text).replace(/[^\u4e00-\u9fff]/g, '')
const figuresOf = (lines: readonly string[]) => lines.join('\n').match(/\d+(?:\.\d+)?%?/g)
const headingsOf = (lines: readonly string[]) =>
  lines.filter((line) => /^[#\s]*[一二三四五六23]、/.test(line))

/** Every run of `length` Chinese characters inside a sentence, in simplified script. */
function runsOf(lines: readonly string[], length: number): string[] {
  return lines
    .flatMap((line) => line.split(/[。；;]/))
    .map(charactersOf)
    .flatMap((sentence) =>
      Array.from({ length: Math.max(0, sentence.length - length + 1) }, (_, i) =>
        sentence.slice(i, i + length),
      ),
    )
}

describe.runIf(existsSync(originals))('transcriptions beside their originals', () => {
  const byHash = new Map(
    (existsSync(originals) ? readdirSync(originals) : []).map((name) => [
      hashOf(join(originals, name)),
      name,
    ]),
  )
  const transcriptions = sources.filter(({ kind }) => kind === 'transcription')

  it('come from one original each, by its hash', () => {
    expect(transcriptions.map(({ sha256_original }) => sha256_original).sort()).toEqual(
      [...byHash.keys()].sort(),
    )
  })

  describe.each(transcriptions.filter((source) => byHash.has(source.sha256_original)))(
    '$path',
    ({ path, sha256_original }) => {
      const original = partsOf(readFileSync(join(originals, byHash.get(sha256_original) ?? ''), 'utf8'))
      const ours = partsOf(readText(path))

      it('keeps the statutory part and the headings exactly', () => {
        expect(ours.statutory).toEqual(original.statutory)
        expect(headingsOf(ours.lines)).toEqual(headingsOf(original.lines))
      })

      it('keeps every line in its place, blank or not', () => {
        const blank = (line: string) => line.trim() === ''
        expect(ours.lines.map(blank)).toEqual(original.lines.map(blank))
      })

      it('states the figures of the prose in the same order', () => {
        expect(figuresOf(ours.prose)).toEqual(figuresOf(original.prose))
      })

      it('has no run of 25 characters of the original prose', () => {
        const text = charactersOf(ours.prose.join('\n'))
        const runs = runsOf(original.prose, 25)
        expect(runs.length).toBeGreaterThan(100)
        expect(runs.filter((run) => text.includes(run))).toEqual([])
      })
    },
  )
})

describe.runIf(existsSync(join(root, '../shared/reference')))(
  'reference tables beside what was given',
  () => {
    it.each(['divisions.csv', 'agency_types.csv', 'ambiguous-county-names.txt'])('%s is the same', (name) => {
      expect(readText(`reference/${name}`)).toBe(
        readFileSync(join(root, '../shared/reference', name), 'utf8'),
      )
    })
  },
)
