import { toSource } from '../../1-ingest/offsets.ts'
import { lineAt, lineStarts } from '../../3-normalise/cells.ts'
import type { Report } from '../../3-normalise/report.ts'
import { finding, HOLDS, type Outcome, type Rule } from '../rule.ts'

function check({ notes, document }: Report): Outcome {
  const other = notes.find(({ kind }) => kind === 'other_report')
  if (!other) return HOLDS
  const begins = toSource(document.offsets, other.position ?? document.text.length)
  const source_line = lineAt(lineStarts(document.source), begins)
  const message = `Another report begins on line ${source_line}; it is not read.`
  return { passed: 0, findings: [finding('report', 'fail', message, { source_line })] }
}

/** A file holds one report: of several the first is read. */
export const reportSingle: Rule = {
  rule_id: 'report.single',
  title: 'The file holds one report',
  title_zh: '一个文件一份报告',
  message_zh: '文件中还有另一份报告',
  hint: {
    zh: '请将每份报告存为单独的文件。',
    en: 'Save each report as a file of its own.',
  },
  formula: 'the six sections begin once',
  severity: 'warning',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014', 'narrative-2008'],
  basis: 'Articles 49 and 50 ask every agency for a report of its own.',
  description:
    'Files that bind the reports of several agencies are read to the end of the first. Save each report as a file of its own to have the others read.',
  check,
}
