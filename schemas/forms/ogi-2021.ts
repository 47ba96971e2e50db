import type { Form, FormTable } from './form.ts'
import { reconsiderationLitigationTable } from './reconsideration-litigation.ts'
import { OTHER_DIVIDED, requestsTable } from './requests.ts'

const DOCUMENTS = ['issued', 'abolished', 'in_force'] as const

const proactiveDisclosure: FormTable = {
  table_id: 'proactive_disclosure',
  title: '主动公开政府信息情况',
  title_en: 'Proactive disclosure',
  section: 2,
  layout: 'rows',
  columns: [
    {
      code: 'issued',
      label: '本年制发件数',
      label_en: 'Issued this year',
      variants: ['本年制发数量', '本年制发', '制发件数', '制发数量', '制发'],
    },
    {
      code: 'abolished',
      label: '本年废止件数',
      label_en: 'Abolished this year',
      variants: ['本年废止数量', '本年废止', '废止件数', '废止数量', '废止'],
    },
    {
      code: 'in_force',
      label: '现行有效件数',
      label_en: 'In force',
      variants: ['现行有效件', '现行有效数量', '现行有效'],
    },
    { code: 'decisions', label: '本年处理决定数量', label_en: 'Decisions this year' },
    {
      code: 'amount',
      label: '本年收费金额',
      label_en: 'Amount charged this year',
      variants: ['本年收费金额（单位：万元）', '本年收费金额（单位：元）'],
    },
  ],
  groups: [],
  rows: [
    {
      code: 'rules',
      number: '',
      label: '规章',
      label_en: 'Rules (government regulations)',
      columns: DOCUMENTS,
      unit: 'item',
      article: '20(1)',
      confidence: 'text',
    },
    {
      code: 'normative_documents',
      number: '',
      label: '行政规范性文件',
      label_en: 'Administrative normative documents',
      variants: ['规范性文件'],
      columns: DOCUMENTS,
      unit: 'item',
      article: '20(1)',
      confidence: 'text',
    },
    {
      code: 'administrative_licensing',
      number: '',
      label: '行政许可',
      label_en: 'Administrative licensing',
      columns: ['decisions'],
      unit: 'item',
      article: '20(5)',
      confidence: 'text',
    },
    {
      code: 'administrative_penalty',
      number: '',
      label: '行政处罚',
      label_en: 'Administrative penalties',
      columns: ['decisions'],
      unit: 'item',
      article: '20(6)',
      confidence: 'text',
    },
    {
      code: 'administrative_compulsion',
      number: '',
      label: '行政强制',
      label_en: 'Administrative compulsion',
      columns: ['decisions'],
      unit: 'item',
      article: '20(6)',
      confidence: 'text',
    },
    {
      code: 'administrative_fees',
      number: '',
      label: '行政事业性收费',
      variants: ['行政事业性收费金额'],
      label_en: 'Administrative and institutional fees',
      columns: ['amount'],
      unit: 'CNY',
      article: '20(8)',
      confidence: 'text',
    },
  ],
  furniture: [
    '第二十条第（一）项',
    '第二十条第（五）项',
    '第二十条第（六）项',
    '第二十条第（八）项',
    '信息内容',
    '包括自然失效和不再按规范性文件管理',
  ],
  identities: [],
}

/** The form in use for report years from 2021 on: 200 cells. */
export const ogi2021: Form = {
  form_id: 'ogi-2021',
  title: '中华人民共和国政府信息公开工作年度报告格式',
  title_en: 'Format of annual reports on open government information, 2021',
  basis: '国办公开办函〔2021〕30号',
  years: [2021, null],
  tables: [proactiveDisclosure, requestsTable(OTHER_DIVIDED), reconsiderationLitigationTable],
}
