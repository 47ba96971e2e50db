import type { Form } from './form.ts'

/**
 * Reports under the Regulations of 2007 before a national table existed, and later ones that print none:
 * prose in local forms, no cell is expected.
 */
export const narrative2008: Form = {
  form_id: 'narrative-2008',
  title: '政府信息公开工作年度报告（无统一表格）',
  title_en: 'Annual reports without a national table',
  basis: '中华人民共和国政府信息公开条例（2007）',
  years: [2008, 2013],
  tables: [],
}
