import type { FormGroup, FormRow, FormTable } from './form.ts'

const COLUMNS = [
  { code: 'natural_person', label: '自然人', label_en: 'Natural persons' },
  { code: 'commercial_enterprise', label: '商业企业', label_en: 'Commercial enterprises' },
  { code: 'research_institution', label: '科研机构', label_en: 'Research institutions' },
  {
    code: 'public_interest_organization',
    label: '社会公益组织',
    label_en: 'Public-interest organizations',
    variants: ['社会公益'],
  },
  {
    code: 'legal_service_organization',
    label: '法律服务机构',
    label_en: 'Legal-service organizations',
    variants: ['法律服务'],
  },
  { code: 'other_organization', label: '其他', label_en: 'Other organizations' },
  { code: 'total', label: '总计', label_en: 'Total', variants: ['合计'] },
] as const

const CODES = COLUMNS.map((column) => column.code)
const PARTS = CODES.slice(0, -1)
const APPLICANTS = { columns: CODES, unit: 'item', confidence: 'text' } as const

const BEFORE_OTHER: readonly FormRow[] = [
  {
    code: 'new_received',
    number: '一、',
    label: '本年新收政府信息公开申请数量',
    label_en: 'Requests newly received',
    variants: ['本年新收政府信息公开申请数', '本年新收申请数量'],
    article: '27,29-31',
    ...APPLICANTS,
  },
  {
    code: 'carried_in',
    number: '二、',
    label: '上年结转政府信息公开申请数量',
    label_en: 'Requests carried over from previous year',
    variants: ['上年结转政府信息公开申请数', '上年结转申请数量'],
    article: '33',
    ...APPLICANTS,
  },
  {
    code: 'disclosed',
    number: '三（一）',
    label: '予以公开',
    label_en: 'Disclosed in full',
    article: '36(1)(2)',
    ...APPLICANTS,
  },
  {
    code: 'partially_disclosed',
    number: '三（二）',
    label: '部分公开（区分处理的，只计这一情形，不计其他情形）',
    label_en: 'Partially disclosed (segregated)',
    variants: ['部分公开', '部分公开区分处理的只计这一情形不计其他情形'],
    article: '37',
    ...APPLICANTS,
  },
  {
    code: 'refused_state_secret',
    number: '三（三）1.',
    label: '属于国家秘密',
    label_en: 'Refused: state secret',
    group: 'refused',
    article: '14,36(3)',
    ...APPLICANTS,
  },
  {
    code: 'refused_prohibited_by_law',
    number: '三（三）2.',
    label: '其他法律行政法规禁止公开',
    label_en: 'Refused: disclosure prohibited by other law or administrative regulation',
    variants: ['其他法律、行政法规禁止公开', '其他法律行政法规禁止公开的'],
    group: 'refused',
    article: '14',
    ...APPLICANTS,
  },
  {
    code: 'refused_security_stability',
    number: '三（三）3.',
    label: '危及“三安全一稳定”',
    label_en: 'Refused: endangers national, public or economic security or social stability',
    variants: ['危及三安全一稳定'],
    group: 'refused',
    article: '14',
    ...APPLICANTS,
  },
  {
    code: 'refused_third_party_rights',
    number: '三（三）4.',
    label: '保护第三方合法权益',
    label_en: 'Refused: protects lawful rights of third parties',
    group: 'refused',
    article: '15,32',
    ...APPLICANTS,
  },
  {
    code: 'refused_internal_affairs',
    number: '三（三）5.',
    label: '属于三类内部事务信息',
    label_en: 'Refused: internal affairs (personnel, logistics, internal workflow)',
    group: 'refused',
    article: '16(1)',
    ...APPLICANTS,
  },
  {
    code: 'refused_process_information',
    number: '三（三）6.',
    label: '属于四类过程性信息',
    label_en:
      'Refused: process information (discussion records, drafts, consultation letters, requests and reports)',
    group: 'refused',
    article: '16(2)',
    ...APPLICANTS,
  },
  {
    code: 'refused_enforcement_file',
    number: '三（三）7.',
    label: '属于行政执法案卷',
    label_en: 'Refused: administrative law-enforcement case file',
    group: 'refused',
    article: '16(2)',
    ...APPLICANTS,
  },
  {
    code: 'refused_administrative_query',
    number: '三（三）8.',
    label: '属于行政查询事项',
    label_en: 'Refused: obtainable by special statutory query (e.g. company or real-estate registration)',
    group: 'refused',
    article: '36(7)',
    ...APPLICANTS,
  },
  {
    code: 'unavailable_not_held',
    number: '三（四）1.',
    label: '本机关不掌握相关政府信息',
    label_en: 'Cannot provide: not held by this agency',
    variants: ['本机关不掌握相关信息'],
    group: 'unavailable',
    article: '36(4)(5)',
    ...APPLICANTS,
  },
  {
    code: 'unavailable_requires_creation',
    number: '三（四）2.',
    label: '没有现成信息需要另行制作',
    label_en: 'Cannot provide: no existing information; would need to be created',
    variants: ['没有现成信息、需要另行制作'],
    group: 'unavailable',
    article: '38',
    ...APPLICANTS,
  },
  {
    code: 'unavailable_unclear_after_correction',
    number: '三（四）3.',
    label: '补正后申请内容仍不明确',
    label_en: 'Cannot provide: still unclear after correction',
    group: 'unavailable',
    article: '29,30',
    ...APPLICANTS,
  },
  {
    code: 'not_processed_petition_complaint',
    number: '三（五）1.',
    label: '信访举报投诉类申请',
    label_en: 'Not processed: petition, report or complaint',
    group: 'not_processed',
    article: '39(1)',
    ...APPLICANTS,
  },
  {
    code: 'not_processed_repeated',
    number: '三（五）2.',
    label: '重复申请',
    label_en: 'Not processed: repeated request',
    group: 'not_processed',
    article: '36(6)',
    ...APPLICANTS,
  },
  {
    code: 'not_processed_published_material',
    number: '三（五）3.',
    label: '要求提供公开出版物',
    label_en: 'Not processed: asks for public publications',
    group: 'not_processed',
    article: '39(2)',
    ...APPLICANTS,
  },
  {
    code: 'not_processed_excessive',
    number: '三（五）4.',
    label: '无正当理由大量反复申请',
    label_en: 'Not processed: numerous repeated requests without justification',
    group: 'not_processed',
    article: '35',
    ...APPLICANTS,
  },
  {
    code: 'not_processed_confirm_or_reissue',
    number: '三（五）5.',
    label: '要求行政机关确认或重新出具已获取信息',
    label_en: 'Not processed: asks to confirm or re-issue information already obtained',
    group: 'not_processed',
    article: 'none express',
    ...APPLICANTS,
  },
]

/** （六）其他处理 as the form of 2021 divides it. */
export const OTHER_DIVIDED: readonly FormRow[] = [
  {
    code: 'other_correction_overdue',
    number: '三（六）1.',
    label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    label_en: 'Other: correction overdue, request lapsed',
    variants: ['申请人无正当理由逾期不补正', '申请人逾期不补正行政机关不再处理其政府信息公开申请'],
    group: 'other',
    article: '30',
    ...APPLICANTS,
  },
  {
    code: 'other_fee_overdue',
    number: '三（六）2.',
    label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    label_en: 'Other: fee unpaid in time, request lapsed',
    variants: ['申请人逾期未按收费通知要求缴纳费用'],
    group: 'other',
    article: '42',
    ...APPLICANTS,
  },
  {
    code: 'other_other',
    number: '三（六）3.',
    label: '其他',
    label_en: 'Other: other',
    group: 'other',
    article: '-',
    ...APPLICANTS,
  },
]

/** （六）其他处理 as the form of 2019 prints it, in one row. */
export const OTHER_SINGLE: readonly FormRow[] = [
  {
    code: 'other',
    number: '三（六）',
    label: '其他处理',
    label_en: 'Other handling (single row)',
    variants: ['其他'],
    article: '-',
    ...APPLICANTS,
  },
]

const AFTER_OTHER: readonly FormRow[] = [
  {
    code: 'outcomes_total',
    number: '三（七）',
    label: '总计',
    label_en: 'Outcomes total',
    article: '-',
    ...APPLICANTS,
  },
  {
    code: 'carried_out',
    number: '四、',
    label: '结转下年度继续办理',
    label_en: 'Carried over to next year',
    variants: ['结转下年度继续办理数量', '结转下年继续办理'],
    article: '33',
    ...APPLICANTS,
  },
]

const GROUPS: readonly FormGroup[] = [
  { code: 'outcomes', number: '三、', label: '本年度办理结果', variants: ['本年度办理情况', '本年办理结果'] },
  { code: 'refused', number: '（三）', label: '不予公开' },
  { code: 'unavailable', number: '（四）', label: '无法提供' },
  { code: 'not_processed', number: '（五）', label: '不予处理' },
]

const OTHER_GROUP: FormGroup = { code: 'other', number: '（六）', label: '其他处理', variants: ['其他'] }

/**
 * The table of section 三 (requests received and handled). Both forms since 2019 share all of it but
 * （六）其他处理: three rows from 2021, one before. Articles are those of the 2019 Regulations.
 */
export function requestsTable(other: readonly FormRow[]): FormTable {
  const rows = [...BEFORE_OTHER, ...other, ...AFTER_OTHER]
  const outcomes = rows.slice(2, -2).map((row) => row.code)
  return {
    table_id: 'requests',
    title: '收到和处理政府信息公开申请情况',
    title_en: 'Requests received and handled',
    section: 3,
    layout: 'rows',
    columns: COLUMNS,
    groups: other.length > 1 ? [...GROUPS, OTHER_GROUP] : GROUPS,
    rows,
    furniture: [
      '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
      '申请人情况',
      '法人或其他组织',
    ],
    identities: [
      {
        rule_id: 'requests.balance',
        per: 'column',
        left: ['new_received', 'carried_in'],
        right: ['outcomes_total', 'carried_out'],
      },
      { rule_id: 'requests.outcomes_sum', per: 'column', left: ['outcomes_total'], right: outcomes },
      { rule_id: 'requests.row_total', per: 'row', left: ['total'], right: PARTS },
    ],
  }
}
