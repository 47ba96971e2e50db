import { FORMS } from '../forms/index.ts'

type Codes = readonly [string, ...string[]]

const distinct = (codes: readonly string[]): Codes => [...new Set(codes)].sort() as unknown as Codes

/** Ids of the statutory forms. */
export const FORM_IDS = distinct(FORMS.map((form) => form.form_id))
/** Ids of their tables, sorted: the order of the rows of `observations`. */
export const TABLE_IDS = distinct(FORMS.flatMap((form) => form.tables.map((table) => table.table_id)))
/** Row codes of every table of every form, sorted. */
export const ROW_CODES = distinct(
  FORMS.flatMap((form) => form.tables.flatMap((table) => table.rows.map((row) => row.code))),
)
/** Column codes of every table of every form, sorted. */
export const COLUMN_CODES = distinct(
  FORMS.flatMap((form) => form.tables.flatMap((table) => table.columns.map((column) => column.code))),
)

/** What became of a cell that the form expects. */
export const STATUSES = ['reported', 'blank', 'missing', 'unreadable'] as const
export type Status = (typeof STATUSES)[number]

/** The script of a source text before it was converted. */
export const SCRIPTS = ['simplified', 'traditional', 'mixed'] as const
export type Script = (typeof SCRIPTS)[number]

/** What a report's title or file says that corrects an earlier one, as a pattern of JavaScript and of SQL. */
export const CORRECTION = '更正|勘误|订正|修正|修订'

/** How a figure in prose is qualified. */
export const QUALIFIERS = ['exact', 'about', 'at_least', 'at_most', 'nearly'] as const

/** How grave a finding is. */
export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Administrative levels of divisions. */
export const DIVISION_LEVELS = ['province', 'prefecture', 'county', 'functional_zone'] as const
/** Administrative levels of agencies. */
export const AGENCY_LEVELS = [
  'national',
  'province',
  'prefecture',
  'county',
  'township',
  'functional_zone',
] as const

/** Why a file is not in the dataset. */
export const REJECT_REASONS = [
  'binary',
  'broken_encoding',
  'duplicate',
  'empty',
  'error_page',
  'link_loop',
  'no_text',
  'not_a_report',
  'too_large',
  'unreadable',
  'unsupported',
] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

/** Figures that prose states; the codes of `statements.quantity`. */
export const QUANTITIES = [
  'disclosures_total',
  'website_posts',
  'wechat_posts',
  'wechat_followers',
  'wechat_accounts',
  'weibo_posts',
  'video_posts',
  'views',
  'policy_interpretations',
  'press_conferences',
  'interviews',
  'hot_issue_responses',
  'public_service_ads',
  'hotline_orders',
  'mailbox_messages',
  'congress_proposals',
  'consultative_proposals',
  'trainings',
  'training_participants',
  'open_days',
  'open_day_participants',
  'requests_received',
  'requests_online',
  'requests_by_mail',
  'requests_in_person',
  'requests_concluded',
  'requests_carried_in',
  'requests_carried_out',
  'requests_disclosed',
  'requests_partially_disclosed',
  'requests_refused',
  'reconsiderations',
  'litigations',
  'licensing_decisions',
  'penalty_decisions',
  'compulsion_decisions',
  'normative_documents_issued',
  'normative_documents_abolished',
  'normative_documents_in_force',
  'processing_fees',
  'satisfaction_rate',
  'completion_rate',
  'staff_full_time',
  'staff_part_time',
  'accountability_cases',
] as const
