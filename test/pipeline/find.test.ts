import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { byCodePoint, findFiles } from '../../stages/1-ingest/find.ts'
import { readFile } from '../../stages/1-ingest/read-file.ts'
import { folderOf } from './folders.ts'

const isRoot = process.getuid?.() === 0
const isLinux = process.platform === 'linux'

const pathsOf = async (paths: readonly string[], exclude: string | null = null) => {
  const found = await findFiles(paths, exclude)
  return {
    files: found.files.map((file) => file.sourcePath),
    rejects: found.rejects.map(({ sourcePath, reason }) => [sourcePath, reason]),
  }
}

describe('findFiles', () => {
  it('finds every file of a folder, sorted by code point', async () => {
    const folder = folderOf({
      'b/2.txt': 'x',
      'a.md': 'x',
      '\u{20000}.txt': 'x',
      '\uFF08.txt': 'x',
      'Z.htm': 'x',
    })
    expect(await pathsOf([folder])).toEqual({
      files: ['Z.htm', 'a.md', 'b/2.txt', '\uFF08.txt', '\u{20000}.txt'],
      rejects: [],
    })
  })

  it('leaves out hidden files and what describes a folder, unless it is named', async () => {
    const folder = folderOf({
      '.git/config': 'x',
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
      'README.md': 'x',
      'sources.csv': 'x',
      'sub/readme': 'x',
      'sub/readme-of-2024.txt': 'x',
    })
    expect((await pathsOf([folder])).files).toEqual(['sub/readme-of-2024.txt'])
    expect((await pathsOf([join(folder, 'README.md')])).files).toEqual(['README.md'])
  })

  it('names files from the deepest folder that holds every path, and finds none twice', async () => {
    const folder = folderOf({
      'in/2023/a.txt': 'x',
      'in/2024/a.txt': 'x',
      'in/2024/b.txt': 'x',
      'in/20/c.txt': 'x',
    })
    const at = (path: string) => join(folder, path)
    expect((await pathsOf([at('in/2024'), at('in/2023')])).files).toEqual([
      '2023/a.txt',
      '2024/a.txt',
      '2024/b.txt',
    ])
    expect((await findFiles([at('in/2024'), at('in/20')])).folder).toBe(at('in'))
    expect((await pathsOf([at('in/2024'), at('in/20')])).files).toEqual([
      '20/c.txt',
      '2024/a.txt',
      '2024/b.txt',
    ])
    expect((await pathsOf([at('in/2024/b.txt')])).files).toEqual(['b.txt'])
    expect((await pathsOf([at('in/2024'), at('in/2024/b.txt'), at('in/2024/')])).files).toEqual([
      'a.txt',
      'b.txt',
    ])
  })

  it('leaves out the output folder', async () => {
    const folder = folderOf({ 'a.txt': 'x', 'out/csv/reports.csv': 'x' })
    expect((await pathsOf([folder], join(folder, 'out'))).files).toEqual(['a.txt'])
  })

  it('follows links, and tells loops, ways to what is read already, and links that lead nowhere', async () => {
    const outside = folderOf({ 'o.txt': 'x', 'deep/p.txt': 'x' })
    const folder = folderOf({ 'a/1.txt': 'x' })
    symlinkSync('..', join(folder, 'a', 'up'))
    symlinkSync(folder, join(folder, 'a', 'root'))
    symlinkSync('a', join(folder, 'again'))
    symlinkSync('a/1.txt', join(folder, 'file.txt'))
    symlinkSync(outside, join(folder, 'outside'))
    symlinkSync(folder, join(outside, 'back'))
    symlinkSync('nowhere', join(folder, 'broken'))
    symlinkSync('self', join(folder, 'self'))
    expect(await pathsOf([folder])).toEqual({
      files: ['a/1.txt', 'file.txt', 'outside/deep/p.txt', 'outside/o.txt'],
      rejects: [
        ['a/root', 'link_loop'],
        ['a/up', 'link_loop'],
        ['again', 'duplicate'],
        ['broken', 'unreadable'],
        ['outside/back', 'duplicate'],
        ['self', 'link_loop'],
      ],
    })
  })

  it.runIf(isLinux)('finds files whose names are no UTF-8', async () => {
    const folder = folderOf({})
    const path = Buffer.concat([
      Buffer.from(`${folder}/`),
      Buffer.from([0xc4, 0xea, 0x2e]),
      Buffer.from('中.txt'),
    ])
    writeFileSync(path, 'inside')
    const { files } = await findFiles([folder])
    expect(files.map((file) => file.sourcePath)).toEqual(['\\xC4\\xEA.中.txt'])
    expect(Buffer.from(readFile(files[0]!.path, 100) as Uint8Array).toString()).toBe('inside')
    const sent = structuredClone(files[0]!.path)
    expect(Buffer.from(readFile(sent, 100) as Uint8Array).toString()).toBe('inside')
  })

  it.runIf(!isRoot)('rejects a folder that it may not read', async () => {
    const folder = folderOf({ 'a/1.txt': 'x', '2.txt': 'x' })
    chmodSync(join(folder, 'a'), 0)
    onTestFinished(() => chmodSync(join(folder, 'a'), 0o700))
    expect(await pathsOf([folder])).toEqual({ files: ['2.txt'], rejects: [['a', 'unreadable']] })
  })

  it('fails where a path is not there', async () => {
    const folder = folderOf({})
    await expect(findFiles([join(folder, 'none')])).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('byCodePoint', () => {
  it('orders as UTF-8 bytes do', () => {
    const names = ['', 'a', 'ab', 'b', '中', '\uE000', '\uFFFD', '\u{1F600}', '\u{20000}', '中a', 'é']
    const byBytes = [...names].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect([...names].reverse().sort(byCodePoint)).toEqual(byBytes)
  })
})

describe('readFile', () => {
  it('reads up to a size', () => {
    const folder = folderOf({ 'ten.txt': '0123456789', 'empty.txt': '' })
    expect(Buffer.from(readFile(join(folder, 'ten.txt'), 10) as Uint8Array).toString()).toBe('0123456789')
    expect(readFile(join(folder, 'empty.txt'), 10)).toHaveLength(0)
    expect(readFile(join(folder, 'ten.txt'), 9)).toMatchObject({ reason: 'too_large' })
  })

  it('says why there is nothing to read', () => {
    const folder = folderOf({})
    mkdirSync(join(folder, 'sub'))
    const reasonOf = (name: string) => readFile(join(folder, name), 10)
    expect(reasonOf('none')).toEqual({
      reason: 'unreadable',
      message: 'The file cannot be read: it is not there, or a link that leads nowhere.',
    })
    expect(reasonOf('sub')).toMatchObject({ reason: 'unreadable' })
  })

  it.runIf(isLinux)('does not wait for a pipe', () => {
    const folder = folderOf({})
    execFileSync('mkfifo', [join(folder, 'pipe')])
    expect(readFile(join(folder, 'pipe'), 10)).toEqual({
      reason: 'unreadable',
      message: 'The file cannot be read: not an ordinary file.',
    })
  })

  it.runIf(!isRoot)('rejects a file that it may not read', () => {
    const folder = folderOf({ 'a.txt': 'x' })
    chmodSync(join(folder, 'a.txt'), 0)
    expect(readFile(join(folder, 'a.txt'), 10)).toEqual({
      reason: 'unreadable',
      message: 'The file cannot be read: permission denied.',
    })
  })
})
