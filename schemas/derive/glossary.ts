import type { Unit } from '../forms/form.ts'
import type {
  AGENCY_LEVELS,
  DIVISION_LEVELS,
  QUALIFIERS,
  QUANTITIES,
  RejectReason,
  Script,
  Severity,
  Status,
} from '../tables/vocabulary.ts'

/** What a code means, in English, and what it is called in Chinese, where it has a name. */
export type Term = readonly [english: string, chinese?: string]

/** The codes of one or more columns (`table.column`) and what they mean. */
export interface Vocabulary {
  readonly title: string
  readonly columns: readonly string[]
  readonly terms: Readonly<Record<string, Term>>
}

const STATUS_TERMS: Record<Status, Term> = {
  reported: ['A number is printed, and this is its cell.', '已填报'],
  blank: ['The cell is there and holds nothing, or a mark for nothing (`/`, `-`, `—`, `无`).', '空白'],
  missing: ['The report does not print the cell, or its place cannot be settled.', '缺失'],
  unreadable: ['Something is printed that is no number, or an amount whose unit nothing tells.', '无法识别'],
}

const UNIT_TERMS: Record<Unit, Term> = {
  item: ['Items: documents, requests, cases.', '件 条 项 篇 份 个 宗 起'],
  time: ['Times, sessions, issues.', '次 场 期'],
  person: ['Persons.', '人 名'],
  person_time: ['Attendances: a person counts each time.', '人次'],
  view: ['Reads and clicks.', '次'],
  percent: ['Per cent.', '%'],
  CNY: ['Yuan; 万元 is multiplied out.', '元'],
  account: ['Accounts on a platform.', '个'],
}

const SCRIPT_TERMS: Record<Script, Term> = {
  simplified: ['Simplified script.', '简体'],
  traditional: ['Traditional script.', '繁体'],
  mixed: ['Both.', '混排'],
}

const QUALIFIER_TERMS: Record<(typeof QUALIFIERS)[number], Term> = {
  exact: ['The figure is stated as it is.'],
  about: ['About that many.', '约 左右'],
  at_least: ['That many or more.', '以上 余 多'],
  at_most: ['That many or fewer.', '以内 不超过'],
  nearly: ['Almost that many.', '近'],
}

const SEVERITY_TERMS: Record<Severity, Term> = {
  error: ['The report contradicts itself, or a figure is impossible.', '错误'],
  warning: ['Probably a fault of the report; there may be a reason.', '警告'],
  note: ['Worth knowing.', '提示'],
}

const AGENCY_LEVEL_TERMS: Record<(typeof AGENCY_LEVELS)[number], Term> = {
  national: ['Of the central government.', '国家级'],
  province: ['Of a province, autonomous region or municipality.', '省级'],
  prefecture: ['Of a prefecture or prefecture-level city.', '地级'],
  county: ['Of a county, county-level city or district.', '县级'],
  township: ['Of a township, town or street.', '乡级'],
  functional_zone: ['Of a development zone or another zone without a code in GB/T 2260.', '功能区'],
}

const DIVISION_LEVEL_TERMS: Record<(typeof DIVISION_LEVELS)[number], Term> = {
  province: ['Province, autonomous region or municipality.', '省级'],
  prefecture: ['Prefecture or prefecture-level city.', '地级'],
  county: ['County, county-level city or district.', '县级'],
  functional_zone: ['Development zone with a statistical code.', '功能区'],
}

const REASON_TERMS: Record<RejectReason, Term> = {
  binary: ['Not a text.'],
  broken_encoding: ['The bytes fit no character encoding.'],
  duplicate: ['The same bytes as another file, which is in the dataset.'],
  empty: ['Nothing in it.'],
  error_page: ['A page that says that the page is not there.'],
  link_loop: ['A link that leads back to itself.'],
  no_text: ['A document without text, such as a scan.'],
  not_a_report: ['A text, but no annual report on open government information.'],
  too_large: ['Larger than any report.'],
  unreadable: ['The file could not be opened or read to its end.'],
  unsupported: ['A kind of file that the reader does not know.'],
}

const QUANTITY_TERMS: Record<(typeof QUANTITIES)[number], Term> = {
  disclosures_total: ['Items disclosed on own initiative, in all.', '主动公开信息总数'],
  website_posts: ['Items published on the website.', '网站发布'],
  wechat_posts: ['Items published on WeChat.', '微信发布'],
  wechat_followers: ['Followers on WeChat.', '微信关注人数'],
  wechat_accounts: ['Accounts on WeChat.', '微信公众号'],
  weibo_posts: ['Items published on Weibo.', '微博发布'],
  video_posts: ['Short videos published.', '短视频'],
  views: ['Reads and clicks.', '阅读量 点击量'],
  policy_interpretations: ['Interpretations of policies published.', '政策解读'],
  press_conferences: ['Press conferences held.', '新闻发布会'],
  interviews: ['Interviews given, online or to the press.', '访谈'],
  hot_issue_responses: ['Answers to matters of public concern.', '回应热点'],
  public_service_ads: ['Public-service advertisements.', '公益广告'],
  hotline_orders: ['Calls or work orders of the hotline.', '热线工单'],
  mailbox_messages: ['Messages to the mailbox of the head or the agency.', '信箱来信'],
  congress_proposals: ['Suggestions of deputies of the people’s congress.', '人大代表建议'],
  consultative_proposals: ['Proposals of members of the consultative conference.', '政协提案'],
  trainings: ['Trainings held.', '培训'],
  training_participants: ['Participants of trainings.', '参训人员'],
  open_days: ['Open days held.', '开放日'],
  open_day_participants: ['Visitors on open days.', '开放日参加人员'],
  requests_received: ['Requests received.', '收到依申请公开'],
  requests_online: ['Requests received online.', '网络申请'],
  requests_by_mail: ['Requests received by mail.', '信函申请'],
  requests_in_person: ['Requests handed in in person.', '当面申请'],
  requests_concluded: ['Requests answered.', '办结'],
  requests_carried_in: ['Requests carried over from the year before.', '上年结转'],
  requests_carried_out: ['Requests carried over to the next year.', '结转下年度'],
  requests_disclosed: ['Requests answered by disclosure.', '予以公开'],
  requests_partially_disclosed: ['Requests answered by disclosure in part.', '部分公开'],
  requests_refused: ['Requests refused.', '不予公开'],
  reconsiderations: ['Administrative reconsiderations.', '行政复议'],
  litigations: ['Administrative lawsuits.', '行政诉讼'],
  licensing_decisions: ['Licensing decisions.', '行政许可决定'],
  penalty_decisions: ['Penalty decisions.', '行政处罚决定'],
  compulsion_decisions: ['Decisions on compulsion.', '行政强制决定'],
  normative_documents_issued: ['Normative documents issued.', '制发规范性文件'],
  normative_documents_abolished: ['Normative documents abolished.', '废止规范性文件'],
  normative_documents_in_force: ['Normative documents in force.', '现行有效规范性文件'],
  processing_fees: ['Fees charged for processing requests.', '信息处理费'],
  satisfaction_rate: ['Share of people who are satisfied.', '满意率'],
  completion_rate: ['Share that was done, or done in time.', '办结率'],
  staff_full_time: ['Full-time staff for this work.', '专职人员'],
  staff_part_time: ['Part-time staff for this work.', '兼职人员'],
  accountability_cases: ['Cases in which someone was held to account.', '责任追究'],
}

/** Every closed vocabulary but the codes of the forms, with the columns that use it. */
export const GLOSSARY: readonly Vocabulary[] = [
  { title: 'Status of a cell', columns: ['observations.status'], terms: STATUS_TERMS },
  {
    title: 'Units',
    columns: ['observations.unit', 'statements.unit', 'indicators.unit'],
    terms: UNIT_TERMS,
  },
  { title: 'Quantities in prose', columns: ['statements.quantity'], terms: QUANTITY_TERMS },
  { title: 'Qualifiers', columns: ['statements.qualifier'], terms: QUALIFIER_TERMS },
  { title: 'Script of a report', columns: ['reports.script'], terms: SCRIPT_TERMS },
  {
    title: 'Outcome of a check',
    columns: ['findings.status'],
    terms: {
      fail: ['The rule does not hold.', '不通过'],
      not_assessable: ['A figure that the rule needs is not there.', '无法判断'],
    },
  },
  { title: 'Severity', columns: ['findings.severity', 'rules.severity'], terms: SEVERITY_TERMS },
  { title: 'Levels of agencies', columns: ['agencies.level'], terms: AGENCY_LEVEL_TERMS },
  { title: 'Levels of divisions', columns: ['divisions.level'], terms: DIVISION_LEVEL_TERMS },
  {
    title: 'Code systems of divisions',
    columns: ['divisions.code_system'],
    terms: {
      'GB/T 2260': ['The national standard of division codes.', '中华人民共和国行政区划代码'],
      nbs: ['Codes of the National Bureau of Statistics for statistical units.', '统计用区划代码'],
      'ogi-panel': ['Our own, where nobody gives one.'],
    },
  },
  {
    title: 'Kinds of aliases',
    columns: ['agency_aliases.kind'],
    terms: {
      historical: ['A name that it had before.', '曾用名'],
      abbreviation: ['A short form.', '简称'],
      spelling: ['Another way of writing it.', '异写'],
    },
  },
  { title: 'Reasons of rejects', columns: ['rejects.reason'], terms: REASON_TERMS },
]
