import { toSource } from '../../1-ingest/offsets.ts'
import { lineAt, lineStarts } from '../../3-normalise/cells.ts'
import type { Report } from '../../3-normalise/report.ts'
import { finding, HOLDS, type Outcome, type Rule } from '../rule.ts'

function check({ notes, document }: Report): Outcome {
  const aside = notes.filter(({ kind }) => kind === 'set_aside')
  if (aside.length === 0) return HOLDS
  const lines = lineStarts(document.source)
  return {
    passed: 0,
    findings: aside.map(({ location, message, position }) =>
      finding(location, 'fail', `Set aside, of no cell of the form: ${message}.`, {
        observed: message.slice(message.indexOf(': ') + 2),
        source_line: position === null ? null : lineAt(lines, toSource(document.offsets, position)),
      }),
    ),
  }
}

/** The tables print no rows but those of the form. */
export const reportExtraRows: Rule = {
  rule_id: 'report.extra_rows',
  title: 'No rows but those of the form',
  title_zh: '表中只有规定的行',
  message_zh: '表中有不属于规定各行的数据：{observed}',
  hint: {
    zh: '请删去表内自行增加的行和页码，需要说明的写入正文。',
    en: 'Take rows of your own and page numbers out of the table; what they say can stand in the text.',
  },
  formula: 'every figure in a table is of a cell of the form',
  severity: 'note',
  forms: ['ogi-2021', 'ogi-2019', 'stat-2014'],
  basis: 'The form fixes the rows; some agencies add rows of their own, such as 其他主动公开文件.',
  description:
    'A finding for each label that is none of the form, with the figures behind it, and one a table for figures without a label: numbers of pages, most often. None of them is an observation.',
  check,
}
