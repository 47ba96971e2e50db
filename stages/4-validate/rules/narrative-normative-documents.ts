import { type Comparison, narrativeRule } from '../narrative/narrative.ts'
import type { Told } from '../narrative/told.ts'

/** Documents of another body or kind. */
const OTHER =
  /起草|代拟|(?<!以(?:我|本)?[局委厅办])名义|报请|提请|备案|审查|审核|党内|党组|修订|修改|政策性|其他|转发|建议|涉及|关于|方面|领域|失效|联合|会同|参与|协助|配合|(?<!本|各)[省市县区]级|部门规范性/
/** A government, whose documents are no bureau's. */
const GOVERNMENT = /[省市县区]政府(?:共|全年|累计)?(?:制|印|出台)/
/** The clean-up of the documents of many years: what it abolished or kept may be those of others too. */
const CLEAN_UP = /清理|梳理/

/** Those of the agency among more, or the more: 现行有效45件中，本局制发12件. */
const AMONG = /\d[件份项]?(?:规范性文件)?中[，,]?[^，。；\d]{0,10}$/
const MORE_BEHIND = /^(?:规范性文件)?[，,]?其?中[，,]?由?[本我]/

const comparable = ({ statement, before, clause, agency, behind }: Told) => {
  const stated = before.slice(0, before.length - statement.raw.length)
  if (AMONG.test(stated) || MORE_BEHIND.test(behind())) return false
  if (OTHER.test(before) || OTHER.test(clause)) return false
  if (GOVERNMENT.test(before) && !agency.includes('政府')) return false
  return statement.quantity === 'normative_documents_issued' || !CLEAN_UP.test(before)
}

const documents = (
  quantity: Comparison['quantity'],
  column: string,
  others: Readonly<Record<string, string>> = {},
): Comparison => {
  const cell = `proactive_disclosure/normative_documents/${column}`
  const cells = { 'ogi-2021': cell, ...others }
  const meanings = Object.fromEntries(Object.entries(cells).map(([form, one]) => [form, [{ plus: [one] }]]))
  return { quantity, location: cell, meanings, comparable }
}

/** The normative documents that prose counts are those of the table. */
export const narrativeNormativeDocuments = narrativeRule({
  rule_id: 'narrative.normative_documents',
  title: 'Normative documents: prose and table agree',
  title_zh: '规范性文件件数：正文与表格一致',
  formula:
    'normative_documents_issued, _abolished and _in_force in prose = normative_documents/issued, /abolished and /in_force; normative_documents_issued = normative_documents/newly_made in ogi-2019, normative_documents_issued in stat-2014',
  basis: 'Article 20(1) of the Regulations of 2019, which the table of section 2 counts under.',
  description:
    'One check a statement. Drafts for another body, filings and reviews (起草, 备案, 审查), documents of one field and those that lapsed (失效) are not compared, nor what a clean-up (清理) abolished or kept. The form of 2019 has no figure for what was abolished or is in force.',
  compares: [
    documents('normative_documents_issued', 'issued', {
      'ogi-2019': 'proactive_disclosure/normative_documents/newly_made',
      'stat-2014': 'statistics/normative_documents_issued/value',
    }),
    documents('normative_documents_abolished', 'abolished'),
    documents('normative_documents_in_force', 'in_force'),
  ],
})
