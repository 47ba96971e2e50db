import { decisions } from '../narrative/decisions.ts'
import { narrativeRule } from '../narrative/narrative.ts'

/** The licensing decisions that prose counts are those of the table. */
export const narrativeLicensingDecisions = narrativeRule({
  rule_id: 'narrative.licensing_decisions',
  title: 'Licensing decisions: prose and table agree',
  title_zh: '行政许可决定数：正文与表格一致',
  formula: 'licensing_decisions in prose = administrative_licensing/decisions',
  basis: 'Article 20(5) of the Regulations of 2019, which the table of section 2 counts under.',
  description:
    'One check a statement. What was received, filed, published or is of one kind or procedure (行政许可受理, 立案, 公示, 简易程序), of a campaign or check (专项整治), of an office or of a whole county is not compared.',
  compares: [decisions('licensing_decisions', 'administrative_licensing', '行政许可')],
})
