import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'
import { stringify } from 'csv-stringify/sync'
import { afterAll, describe, expect, it } from 'vitest'
import { EXIT } from '../pipeline/errors.ts'
import { TABLES } from '../schemas/tables/index.ts'
import { VIEWS } from '../schemas/views/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { version, scripts } = JSON.parse(read('package.json')) as {
  version: string
  scripts: Record<string, string>
}

/** A fenced block, with the block that shows what it prints: the one of language `text` that follows, if any. */
interface Block {
  /** The document and the line on which the code begins. */
  readonly place: string
  readonly language: string
  readonly code: string
  readonly shown: string | null
}

function blocksOf(document: string): readonly Block[] {
  const text = read(document)
  const fenced = [...text.matchAll(/^```(\w*)\n(?:([^`][\s\S]*?)\n)?```\n(\n*)/gm)]
  return fenced.map(([, language = '', code = '', gap], i) => {
    const next = fenced[i + 1]
    const follows =
      gap === '\n' && next?.[1] === 'text' && next.index === fenced[i]!.index + fenced[i]![0].length
    const line = text.slice(0, fenced[i]!.index).split('\n').length + 1
    return { place: `${document}:${line}`, language, code, shown: follows ? (next[2] ?? '') : null }
  })
}

const blocks = [...blocksOf('README.md'), ...blocksOf('CONTRIBUTING.md')].filter(
  ({ language }) => language === 'sh',
)
/** What needs the network or writes into the repository is not run; its scripts must be there. */
const OF_NPM = /^npm (?:(ci|cit)|(test)|run ([\w-]+))$/
const OF_VITEST = /^npx vitest run (\S+)$/
const OF_DUCKDB = /^duckdb -csv -c "([^"]*)"$/
const isOfNpm = ({ code }: Block) => code.split('\n').every((line) => OF_NPM.test(line))
const isRun = (block: Block) => !isOfNpm(block) && !OF_VITEST.test(block.code) && !OF_DUCKDB.test(block.code)

const ERROR_PAGE =
  '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>\n'
const reports = join(root, 'data-raw', 'reports')
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** The repository as a fresh clone has it after `npm ci`, with a folder of somebody's reports. */
function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-readme-'))
  folders.push(folder)
  cpSync(join(root, 'package.json'), join(folder, 'package.json'))
  for (const name of ['dist', 'node_modules', 'data-raw']) symlinkSync(join(root, name), join(folder, name))
  const filter = (path: string) => !basename(path).includes('.duckdb')
  cpSync(join(root, 'data-out'), join(folder, 'data-out'), { recursive: true, filter })
  const mine = join(folder, 'my-reports')
  cpSync(reports, mine, { recursive: true })
  mkdirSync(join(mine, '2025'))
  writeFileSync(join(mine, '2025', 'empty.txt'), '')
  writeFileSync(join(mine, '2025', 'page.html'), ERROR_PAGE)
  return folder
}

function run(code: string, folder: string): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-euc', code], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${code}\nends with ${status}\n${stderr}`)
  return stdout
}

/** What a command prints, without the time that it took. */
const timeless = (text: string) => text.replace(/\bin \d+:\d\d\b/, 'in 0:00').trimEnd()

const TIMEOUT = { timeout: 120_000 }

describe('blocks of commands', TIMEOUT, () => {
  const released = workspace()

  it.each(blocks.filter(isRun))('$place', ({ code, shown }) => {
    const printed = run(code, released)
    expect(timeless(printed)).toBe(timeless(shown ?? ''))
  })

  it.each(blocks.filter(({ code }) => OF_DUCKDB.test(code)))('$place', async ({ code, shown }) => {
    const instance = await DuckDBInstance.create()
    const connection = await instance.connect()
    await connection.run(`SET file_search_path = '${released}'`)
    const result = await connection.runAndReadAll(OF_DUCKDB.exec(code)![1]!)
    connection.closeSync()
    instance.closeSync()
    const rows = [result.columnNames(), ...result.getRowsJson()]
    expect(stringify(rows).trimEnd()).toBe(shown)
  })

  it.each(blocks.filter(isOfNpm))('$place', ({ code, shown }) => {
    const named = code.split('\n').map((line) => OF_NPM.exec(line)!)
    expect(named.map(([, install, test, script]) => install ?? scripts[test ?? script!])).not.toContain(
      undefined,
    )
    expect(shown).toBe(null)
  })

  it.each(blocks.filter(({ code }) => OF_VITEST.test(code)))('$place', ({ code, shown }) => {
    expect(existsSync(join(root, OF_VITEST.exec(code)![1]!))).toBe(true)
    expect(shown).toBe(null)
  })
})

describe('queries print the same from the database', TIMEOUT, () => {
  const built = workspace()
  const queries = blocks.filter(({ code }) => code.includes('ogi -- query'))

  it('which a build makes', () => {
    run('npm run -s ogi -- build --quiet', built)
    expect(existsSync(join(built, 'data-out', 'ogi-panel.duckdb'))).toBe(true)
  })

  it.each(queries)('$place', ({ code, shown }) => {
    expect(run(code, built).trimEnd()).toBe(shown)
  })
})

describe('README.md', () => {
  const readme = read('README.md')

  it('has five queries or more with their results', () => {
    const withResult = blocks.filter(({ code, shown }) => code.includes(' query ') && shown)
    expect(withResult.length).toBeGreaterThanOrEqual(5)
  })

  it('lists every table and every view in their order', () => {
    const [, section = ''] = readme.split('\n### The tables\n')
    const [listed = ''] = section.split('\n### ')
    expect([...listed.matchAll(/^\| `(\w+)` *\|/gm)].map(([, name]) => name)).toEqual(
      [...TABLES, ...VIEWS].map(({ name }) => name),
    )
  })

  it('lists every exit code', () => {
    const listed = [...readme.matchAll(/^\| (\d+) *\|/gm)].map(([, code]) => Number(code))
    expect(listed).toEqual(Object.values(EXIT))
  })

  it('names every command of the program', () => {
    const [, listed = ''] = run('npm run -s ogi -- --help', root).split('SUBCOMMANDS\n')
    const commands = [...listed.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name)
    expect(commands).toContain('build')
    expect(
      commands.filter((name) => !readme.includes(`ogi -- ${name} `) && !readme.includes(`ogi ${name}`)),
    ).toEqual([])
  })
})

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (document) => {
  it('names files and folders that are there', () => {
    const named =
      read(document).match(/\b(?:data-raw|data-out|pipeline|stages|schemas|test)\/[\w./-]*\w/g) ?? []
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('links to headings and files that are there', () => {
    const text = read(document)
    const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(
      ([, heading = '']) =>
        `#${heading
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-')}`,
    )
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link)
    const local = links.filter((link) => !link.startsWith('https://'))
    expect(local.filter((link) => !anchors.includes(link) && !existsSync(join(root, link)))).toEqual([])
  })
})

describe('CONTRIBUTING.md', () => {
  it('draws folders and files that are there', () => {
    const [, drawn = ''] = /^```text\n([^`]*)```$/m.exec(read('CONTRIBUTING.md')) ?? []
    let folder = ''
    const paths = drawn
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, indent = '', name = ''] = /^( *)(\S+)/.exec(line) ?? []
        const depth = indent.length / 2
        const path = [...folder.split('/').slice(0, depth), name.replace(/\/$/, '')].join('/')
        folder = path
        return path
      })
    expect(paths).toContain('stages/2-extract/lexers')
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

describe('the version', () => {
  it.each([
    ['README.md', `release ${version}`],
    ['README.md', `version ${version}`],
    ['CITATION.cff', `\nversion: ${version}\n`],
    ['LICENSE-DATA', `version ${version}`],
    ['CHANGELOG.md', `## [${version}] – `],
  ])('%s: %s', (document, words) => {
    expect(read(document)).toContain(words)
  })
})
