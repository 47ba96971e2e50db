import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Effect, Layer, Sink, Stdio } from 'effect'
import { describe, expect, it } from 'vitest'
import { build } from '../../pipeline/build.ts'
import { readSources, sourceOf } from '../../pipeline/sources.ts'
import { Workers } from '../../pipeline/workers/workers.ts'
import { folderOf } from './folders.ts'

const text = (name: string) =>
  `${name}2023年政府信息公开工作年度报告\n一、总体情况\n公开信息1条。按时完成。认真负责。依法公开。\n二、主动公开政府信息情况\n` +
  '三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n无。\n'
const FILES = {
  'sources.csv':
    'path,publisher,source_url\nreports/2023/a.txt,徐州市鼓楼区卫生健康委员会,\nreports/2023/b.txt,,http://www.huachuan.gov.cn/x\n',
  'reports/2023/a.txt': text('鼓楼区卫生健康委员会'),
  'reports/2023/b.txt': text('县卫生健康局'),
  'reports/2023/c.txt': text('鼓楼区教育局'),
}

describe('sources.csv', () => {
  it('is found above the files, its paths taken from its own folder', () => {
    const folder = folderOf(FILES)
    const path = join(folder, 'reports/2023/a.txt')
    const sources = readSources([{ path }])
    expect(sources.size).toBe(2)
    expect(sourceOf(path, sources)).toEqual({ publisher: '徐州市鼓楼区卫生健康委员会' })
    expect(sourceOf(join(folder, 'reports/2023/c.txt'), sources)).toBeUndefined()
  })

  it('that is no table is none', () => {
    const folder = folderOf({ 'sources.csv': '"', 'a.txt': 'a' })
    expect(readSources([{ path: join(folder, 'a.txt') }]).size).toBe(0)
  })

  it('tells whose report it is where the report does not', { timeout: 60_000 }, async () => {
    const output = join(folderOf({}), 'out')
    const options = { paths: [join(folderOf(FILES), 'reports')], output, workers: 1, maxBytes: 1_000_000 }
    const silent = () => Effect.void
    const stdio = Stdio.layerTest({ stderr: () => Sink.forEach(silent) })
    await Effect.runPromise(
      build({ ...options, quiet: true }).pipe(Effect.provide(Layer.merge(Workers.inProcess, stdio))),
    )
    const rows = parse(readFileSync(join(output, 'csv/reports.csv')), { columns: true }) as Record<
      string,
      string
    >[]
    const agencies = rows.map((row) => [row['source_path'], row['agency_id']]).sort()
    expect(agencies).toEqual([
      ['2023/a.txt', '320302.health'],
      ['2023/b.txt', '230826.health'],
      ['2023/c.txt', ''],
    ])
  })
})
