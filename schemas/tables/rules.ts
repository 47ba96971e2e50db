import { z } from 'zod'
import { code, defineTable, text } from './define.ts'
import { SEVERITIES } from './vocabulary.ts'

/** One row a rule. */
export const rules = defineTable({
  name: 'rules',
  title: 'Rules',
  description: 'One row a rule that reports are checked against.',
  key: ['rule_id'],
  foreignKeys: [],
  row: z.object({
    rule_id: text('The rule.'),
    title: text('What it is called.'),
    formula: text('When it holds.'),
    severity: code(SEVERITIES, 'How grave a failure is.'),
    forms: text('Ids of the forms that it is for, separated by spaces.'),
    basis: text('The article, or the note of the form, that it rests on.'),
    description: text('What it means and what to make of a failure.'),
  }),
})
