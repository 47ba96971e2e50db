import { narrativeRule } from '../narrative/narrative.ts'
import { litigations } from '../narrative/review.ts'

/** The lawsuits that prose counts are those of the table. */
export const narrativeLitigations = narrativeRule({
  rule_id: 'narrative.litigations',
  title: 'Lawsuits: prose and table agree',
  title_zh: '行政诉讼件数：正文与表格一致',
  formula:
    'litigations in prose = litigation_direct + litigation_after_reconsideration (column total); lawsuits in stat-2014',
  basis:
    'Articles 50 and 51 of the Regulations of 2019: the report states the reconsiderations and lawsuits on open government information.',
  description:
    'One check a figure; what is denied in words is for narrative.no_reconsideration_litigation. A figure other than 0 is compared where clause, paragraph, heading or section is on open government information: an agency is sued for other matters too.',
  compares: [litigations(false)],
})
