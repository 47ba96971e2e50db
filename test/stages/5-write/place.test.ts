import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { discard, preparePlace, publish, whyNotReplace } from '../../../stages/5-write/place.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'place-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const release = async (folder: string, mark: string) => {
  await mkdir(join(folder, 'csv'), { recursive: true })
  await writeFile(join(folder, 'csv', 'reports.csv'), mark)
  await writeFile(join(folder, 'datapackage.json'), '{"name":"ogi-panel"}')
}
const markOf = (folder: string) => readFile(join(folder, 'csv', 'reports.csv'), 'utf8')

/** The id of a process that has ended. */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid

describe('a folder may be replaced', () => {
  test('where there is none, where it is empty, and where it holds a release', async () => {
    const folder = join(root, 'out')
    expect(await whyNotReplace(folder)).toBeNull()
    await mkdir(folder)
    expect(await whyNotReplace(folder)).toBeNull()
    await release(folder, 'old')
    expect(await whyNotReplace(folder)).toBeNull()
  })

  test('but not where it holds something else', async () => {
    const folder = join(root, 'out')
    await mkdir(folder)
    await writeFile(join(folder, 'thesis.doc'), '')
    expect(await whyNotReplace(folder)).toMatch(/is not empty and holds no release of ogi-panel/)
    await writeFile(join(folder, 'datapackage.json'), '{"name":"another"}')
    expect(await whyNotReplace(folder)).toMatch(/is not empty and holds no release of ogi-panel/)
  })

  test('nor where a release was given company', async () => {
    const folder = join(root, 'out')
    await release(folder, 'old')
    await writeFile(join(folder, 'csv', 'notes.txt'), '')
    await writeFile(join(folder, 'thesis.doc'), '')
    expect(await whyNotReplace(folder)).toMatch(/would delete them: csv\/notes\.txt, thesis\.doc\.$/)
  })

  test('nor where it is a file', async () => {
    await writeFile(join(root, 'out'), '')
    expect(await whyNotReplace(join(root, 'out'))).toMatch(/is a file, not a folder/)
  })
})

describe('a release', () => {
  test('takes the place of the one before, and nothing is left beside it', async () => {
    const target = join(root, 'out')
    await release(target, 'old')
    const place = await preparePlace(target)
    await release(place.building, 'new')
    expect(await markOf(target)).toBe('old')
    await publish(place)
    expect(await markOf(target)).toBe('new')
    expect(await readdir(root)).toEqual(['out'])
  })

  test('makes the folders above its own', async () => {
    const place = await preparePlace(join(root, 'a', 'b'))
    await release(place.building, 'new')
    await publish(place)
    expect(await markOf(join(root, 'a', 'b'))).toBe('new')
  })

  test('that is given up leaves the one before as it was', async () => {
    const target = join(root, 'out')
    await release(target, 'old')
    const place = await preparePlace(target)
    await release(place.building, 'new')
    await discard(place)
    expect(await markOf(target)).toBe('old')
    expect(await readdir(root)).toEqual(['out'])
  })

  test('goes where a link points, and the link stays', async () => {
    await release(join(root, 'real'), 'old')
    await symlink(join(root, 'real'), join(root, 'out'))
    const place = await preparePlace(join(root, 'out'))
    await release(place.building, 'new')
    await publish(place)
    expect(await markOf(join(root, 'real'))).toBe('new')
    expect((await readdir(root)).sort()).toEqual(['out', 'real'])
  })
})

describe('what a build that died left', () => {
  test('half built, is removed', async () => {
    await release(join(root, `.out.building-${deadPid()}-0`), 'half')
    await discard(await preparePlace(join(root, 'out')))
    expect(await readdir(root)).toEqual([])
  })

  test('between two renames, is put back', async () => {
    await release(join(root, `.out.previous-${deadPid()}-0`), 'old')
    await discard(await preparePlace(join(root, 'out')))
    expect(await markOf(join(root, 'out'))).toBe('old')
    expect(await readdir(root)).toEqual(['out'])
  })

  test('of a build that lives, or of another folder, stays', async () => {
    await release(join(root, `.out.building-${process.pid}-999`), 'running')
    await release(join(root, `.other.building-${deadPid()}-0`), 'other')
    await discard(await preparePlace(join(root, 'out')))
    expect((await readdir(root)).length).toBe(2)
  })
})
