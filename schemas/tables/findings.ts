import { z } from 'zod'
import { code, defineTable, double, int, text } from './define.ts'
import { SEVERITIES } from './vocabulary.ts'

/** One row a check that failed or could not be assessed. */
export const findings = defineTable({
  name: 'findings',
  title: 'Findings',
  description: 'One row a check of a report that failed or could not be assessed.',
  key: ['report_id', 'rule_id', 'location'],
  foreignKeys: [
    { columns: ['report_id'], table: 'reports', references: ['report_id'] },
    { columns: ['rule_id'], table: 'rules', references: ['rule_id'] },
  ],
  row: z.object({
    report_id: text('The report.'),
    rule_id: text('The rule.'),
    location: text(
      'The row, column or span that it is about; `@` and an ordinal of `statements` behind it, where prose is compared with it.',
    ),
    status: code(['fail', 'not_assessable'], 'Whether the rule fails or lacks an operand.'),
    severity: code(SEVERITIES, 'How grave it is.'),
    expected: text('What the rule asks for.').nullable(),
    observed: text('What the report prints.').nullable(),
    difference: double('Observed less expected, where both are numbers.').nullable(),
    message: text('The finding in a sentence.'),
    source_line: int('The line of the source that it points at, from 1.').nullable(),
  }),
})
