import type { FormColumn, FormRow, FormTable } from './form.ts'

const COLUMNS: readonly FormColumn[] = [
  { code: 'upheld', label: '结果维持', label_en: 'Upheld' },
  { code: 'corrected', label: '结果纠正', label_en: 'Corrected' },
  { code: 'other_result', label: '其他结果', label_en: 'Other result', variants: ['其他'] },
  { code: 'pending', label: '尚未审结', label_en: 'Pending' },
  { code: 'total', label: '总计', label_en: 'Total', variants: ['合计'] },
]

const CODES = COLUMNS.map((column) => column.code)
const PARTS = CODES.slice(0, -1)
const SHARED = { number: '', columns: CODES, unit: 'item', article: '51', confidence: 'text' } as const

const ROWS: readonly FormRow[] = [
  { code: 'reconsideration', label: '行政复议', label_en: 'Administrative reconsideration', ...SHARED },
  {
    code: 'litigation_direct',
    label: '行政诉讼：未经复议直接起诉',
    label_en: 'Litigation filed directly',
    variants: ['未经复议直接起诉'],
    ...SHARED,
  },
  {
    code: 'litigation_after_reconsideration',
    label: '行政诉讼：复议后起诉',
    label_en: 'Litigation after reconsideration',
    variants: ['复议后起诉'],
    ...SHARED,
  },
]

/**
 * The table of section 四, the same in both forms since 2019: three groups of five figures, printed side
 * by side as one line of fifteen.
 */
export const reconsiderationLitigationTable: FormTable = {
  table_id: 'reconsideration_litigation',
  title: '政府信息公开行政复议、行政诉讼情况',
  title_en: 'Administrative reconsideration and litigation',
  section: 4,
  layout: 'side_by_side',
  columns: COLUMNS,
  groups: [],
  rows: ROWS,
  furniture: [
    '行政诉讼',
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  identities: [{ rule_id: 'reconsideration_litigation.sum', per: 'row', left: ['total'], right: PARTS }],
}
