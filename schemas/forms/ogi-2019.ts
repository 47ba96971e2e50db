import type { Form, FormRow, FormTable } from './form.ts'
import { reconsiderationLitigationTable } from './reconsideration-litigation.ts'
import { OTHER_SINGLE, requestsTable } from './requests.ts'

const DOCUMENTS = { columns: ['newly_made', 'newly_disclosed', 'total_disclosed'], unit: 'item' } as const
const MATTERS = { columns: ['previous_year_items', 'change_this_year', 'decisions'], unit: 'item' } as const

const row = (
  code: string,
  label: string,
  label_en: string,
  article: string,
  kind: Pick<FormRow, 'columns' | 'unit' | 'variants'>,
): FormRow => ({ code, number: '', label, label_en, article, confidence: 'text', ...kind })

const proactiveDisclosure: FormTable = {
  table_id: 'proactive_disclosure',
  title: '主动公开政府信息情况',
  title_en: 'Proactive disclosure',
  section: 2,
  layout: 'rows',
  columns: [
    {
      code: 'newly_made',
      label: '本年新制作数量',
      label_en: 'Newly made this year',
      variants: ['本年新制作'],
    },
    {
      code: 'newly_disclosed',
      label: '本年新公开数量',
      label_en: 'Newly disclosed this year',
      variants: ['本年新公开'],
    },
    { code: 'total_disclosed', label: '对外公开总数量', label_en: 'Disclosed in total' },
    { code: 'previous_year_items', label: '上一年项目数量', label_en: 'Items in the previous year' },
    { code: 'change_this_year', label: '本年增/减', label_en: 'Change this year (signed)' },
    { code: 'decisions', label: '处理决定数量', label_en: 'Decisions' },
    { code: 'projects', label: '采购项目数量', label_en: 'Procurement projects' },
    {
      code: 'total_amount',
      label: '采购总金额',
      label_en: 'Total amount procured',
      variants: ['采购总金额（单位：万元）', '采购总金额（万元）', '采购总金额（元）'],
    },
  ],
  groups: [],
  rows: [
    row('rules', '规章', 'Rules', '20(1)', DOCUMENTS),
    row('normative_documents', '规范性文件', 'Normative documents', '20(1)', {
      ...DOCUMENTS,
      variants: ['行政规范性文件'],
    }),
    row('administrative_licensing', '行政许可', 'Administrative licensing', '20(5)', MATTERS),
    row(
      'other_external_services',
      '其他对外管理服务事项',
      'Other external management and service matters',
      '20(5)',
      MATTERS,
    ),
    row('administrative_penalty', '行政处罚', 'Administrative penalties', '20(6)', MATTERS),
    row('administrative_compulsion', '行政强制', 'Administrative compulsion', '20(6)', MATTERS),
    row('administrative_fees', '行政事业性收费', 'Fee items (a count of items, not money)', '20(8)', {
      columns: ['previous_year_items', 'change_this_year'],
      unit: 'item',
      variants: ['行政事业性收费金额'],
    }),
    row('centralized_procurement', '政府集中采购', 'Government centralized procurement', '20(9)', {
      columns: ['projects', 'total_amount'],
      unit: { projects: 'item', total_amount: 'CNY' },
    }),
  ],
  furniture: [
    '第二十条第（一）项',
    '第二十条第（五）项',
    '第二十条第（六）项',
    '第二十条第（八）项',
    '第二十条第（九）项',
    '信息内容',
  ],
  identities: [],
}

/**
 * The form in use for report years 2019 and 2020: 198 cells. Its `total_disclosed` is not the `in_force`
 * of the form of 2021, and its fee row counts items, not money.
 */
export const ogi2019: Form = {
  form_id: 'ogi-2019',
  title: '中华人民共和国政府信息公开工作年度报告格式（试行）',
  title_en: 'Format of annual reports on open government information, 2019 (trial)',
  basis: '国办公开办函〔2019〕60号',
  years: [2019, 2020],
  tables: [proactiveDisclosure, requestsTable(OTHER_SINGLE), reconsiderationLitigationTable],
}
