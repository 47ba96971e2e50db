import { narrativeRule } from '../narrative/narrative.ts'
import { litigations, reconsiderations } from '../narrative/review.ts'

/** Where prose denies reconsiderations or lawsuits, the table has none. */
export const narrativeNoReconsiderationLitigation = narrativeRule({
  rule_id: 'narrative.no_reconsideration_litigation',
  title: 'No reconsideration or lawsuit in prose, none in the table',
  title_zh: '正文称无复议、诉讼的，表中也没有',
  formula:
    'where prose denies reconsiderations: reconsideration = 0; where it denies lawsuits: litigation_direct + litigation_after_reconsideration = 0 (column total); reconsiderations and lawsuits in stat-2014',
  basis:
    'Articles 50 and 51 of the Regulations of 2019: the report states the reconsiderations and lawsuits on open government information.',
  description:
    'One check for each thing that a sentence denies in words (未发生行政复议、行政诉讼). A denial of those on another matter (因行政处罚) is not compared.',
  compares: [reconsiderations(true), litigations(true)],
})
