import { narrativeRule } from '../narrative/narrative.ts'
import { reconsiderations } from '../narrative/review.ts'

/** The reconsiderations that prose counts are those of the table. */
export const narrativeReconsiderations = narrativeRule({
  rule_id: 'narrative.reconsiderations',
  title: 'Reconsiderations: prose and table agree',
  title_zh: '行政复议件数：正文与表格一致',
  formula: 'reconsiderations in prose = reconsideration (column total); reconsiderations in stat-2014',
  basis:
    'Articles 50 and 51 of the Regulations of 2019: the report states the reconsiderations and lawsuits on open government information.',
  description:
    'One check a figure; what is denied in words is for narrative.no_reconsideration_litigation. A figure other than 0 is compared where clause, paragraph, heading or section is on open government information: an agency has reconsiderations on other matters too.',
  compares: [reconsiderations(false)],
})
