import { decisions } from '../narrative/decisions.ts'
import { narrativeRule } from '../narrative/narrative.ts'

/** The decisions on compulsion that prose counts are those of the table. */
export const narrativeCompulsionDecisions = narrativeRule({
  rule_id: 'narrative.compulsion_decisions',
  title: 'Decisions on compulsion: prose and table agree',
  title_zh: '行政强制决定数：正文与表格一致',
  formula: 'compulsion_decisions in prose = administrative_compulsion/decisions',
  basis: 'Article 20(6) of the Regulations of 2019, which the table of section 2 counts under.',
  description:
    'One check a statement. What was received, filed, published or is of one kind or procedure (行政强制受理, 立案, 公示, 简易程序), of a campaign or check (专项整治), of an office or of a whole county is not compared.',
  compares: [decisions('compulsion_decisions', 'administrative_compulsion', '行政强制')],
})
