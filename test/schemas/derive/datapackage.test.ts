import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { packageDescriptor, type ResourceFile, tableSchema } from '../../../schemas/derive/datapackage.ts'
import { agencyAliases } from '../../../schemas/tables/agency-aliases.ts'
import { columnsOf } from '../../../schemas/tables/define.ts'
import { TABLES } from '../../../schemas/tables/index.ts'
import { reports } from '../../../schemas/tables/reports.ts'

const PROFILE = new URL('../../vendor/datapackage-2.0/datapackage.json', import.meta.url)
const ajv = new Ajv({ allErrors: true, strict: false })
formats.default(ajv)
const validate = ajv.compile(JSON.parse(readFileSync(PROFILE, 'utf8')))

const file = (table: string, format: string): ResourceFile => ({
  table,
  format,
  mediaType: 'text/csv',
  path: `${format}/${table}.${format}`,
  bytes: 12,
  sha256: 'ab'.repeat(32),
})
const files = TABLES.flatMap(({ name }) => [file(name, 'parquet'), file(name, 'csv'), file(name, 'arrow')])
const descriptor = packageDescriptor({ files, version: '1.2.3', sources: [{ title: 'Annual reports' }] })
const copy = () => JSON.parse(JSON.stringify(descriptor))

describe('datapackage.json', () => {
  test('is a Data Package of version 2', () => {
    validate(copy())
    expect(validate.errors).toBeNull()
    expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
  })

  test.each([
    [
      'a field of an unknown type',
      (d: ReturnType<typeof copy>) => (d.resources[0].schema.fields[0].type = 'text'),
    ],
    ['no resources', (d: ReturnType<typeof copy>) => (d.resources = [])],
    ['a path that leads out of the folder', (d: ReturnType<typeof copy>) => (d.resources[0].path = '/etc/x')],
    ['a hash that is none', (d: ReturnType<typeof copy>) => (d.resources[0].hash = 'sha256:xyz')],
    ['a licence without a name', (d: ReturnType<typeof copy>) => (d.licenses[0] = { title: 'x' })],
  ])('would not be one with %s', (_, damage) => {
    const damaged = copy()
    damage(damaged)
    expect(validate(damaged)).toBe(false)
  })

  test('has a resource a file, CSV first, named once', () => {
    const { resources } = descriptor
    expect(resources.length).toBe(TABLES.length * 3)
    expect(resources.slice(0, TABLES.length).map(({ name }) => name)).toEqual(TABLES.map(({ name }) => name))
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
    expect(resources[0]).toMatchObject({
      name: 'reports',
      path: 'csv/reports.csv',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: 12,
      hash: `sha256:${'ab'.repeat(32)}`,
    })
  })

  test('names version, licence and sources, and no time of its making', () => {
    expect(descriptor).toMatchObject({
      name: 'ogi-panel',
      version: '1.2.3',
      licenses: [{ name: 'CC-BY-4.0' }],
      sources: [{ title: 'Annual reports' }],
    })
    expect('created' in descriptor).toBe(false)
  })

  test('describes the columns of every table', () => {
    for (const table of TABLES) {
      const { fields, primaryKey } = tableSchema(table)
      expect(fields.map(({ name, description }) => [name, description])).toEqual(
        columnsOf(table).map(({ name, description }) => [name, description]),
      )
      expect(primaryKey).toEqual(table.key)
    }
  })

  test('gives type, vocabulary and need of a column', () => {
    const of = (name: string) => tableSchema(reports).fields.find((field) => field.name === name)
    expect(of('script')).toMatchObject({
      type: 'string',
      constraints: { required: true, enum: ['simplified', 'traditional', 'mixed'] },
    })
    expect(of('is_latest')).toMatchObject({ type: 'boolean', constraints: { required: true } })
    expect(of('published_on')).toMatchObject({ type: 'date' })
    expect(of('report_year')).not.toHaveProperty('constraints')
  })

  test('refers only to columns that are there', () => {
    expect(tableSchema(agencyAliases).foreignKeys).toEqual([
      { fields: ['agency_id'], reference: { resource: 'agencies', fields: ['agency_id'] } },
    ])
    for (const table of TABLES) {
      for (const key of table.foreignKeys) {
        const other = TABLES.find(({ name }) => name === key.table)!
        const names = (of: typeof other) => columnsOf(of).map(({ name }) => name)
        expect(names(table)).toEqual(expect.arrayContaining([...key.columns]))
        expect(names(other)).toEqual(expect.arrayContaining([...key.references]))
      }
    }
  })
})
