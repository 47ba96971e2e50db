import type { Pick } from './grid.ts'

/** The number of a cell by `table/row/column`. */
export type ValueOf = (cell: string) => number

/** Something that prose states of the tables: the rule that compares it, what is right, and how it may be said. */
export interface Claim {
  readonly rule_id: string
  /** Where it is said: with what is disclosed, or with requests and what follows them. */
  readonly paragraph: 'disclosure' | 'requests'
  /** Figures that agree with the tables; the first is the one to print. */
  readonly right: readonly number[]
  readonly wordings: readonly ((n: number) => string)[]
  /** How it is said that there is none. */
  readonly none?: readonly string[]
}

const DIGITS = '零一二三四五六七八九'

/** A number below 100 in Chinese numerals. */
export function chinese(n: number): string {
  if (n < 10) return DIGITS[n]!
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`
}

const inWords = (n: number) => (n < 100 ? chinese(n) : String(n))
const grouped = (n: number) => n.toLocaleString('en-US')

const RECEIVED: Claim['wordings'] = [
  (n) => `今年收到政府信息公开申请${n}件。`,
  (n) => `本年度，我局收到公民、法人或者其他组织提出的政府信息公开申请共计${n}件。`,
  (n) => `年内累计受理政府信息公开申请${n}宗，全部登记在册。`,
  (n) => `政府信息公开申请数量为${n}件。`,
  (n) => `共收到${n}份政府信息公开申请。`,
  (n) => `收到政府信息公开申请${inWords(n)}件，逐件登记。`,
  (n) => `全年收到的依申请公开申请为${grouped(n)}件。`,
  (n) => `政府信息公开申请，全年共计${n}件。`,
  (n) => `当年有${n}件政府信息公开申请。`,
]
const CONCLUDED: Claim['wordings'] = [
  (n) => `当年办结政府信息公开申请${n}件。`,
  (n) => `全年共答复申请${n}件。`,
  (n) => `上述申请共办结${n}件。`,
  (n) => `本年度办理完毕的政府信息公开申请有${n}件。`,
]
const CARRIED_IN: Claim['wordings'] = [
  (n) => `另有上年结转申请${n}件。`,
  (n) => `上一年度结转的政府信息公开申请为${n}件。`,
  (n) => `此外，2023年结转的申请${n}件一并办理。`,
]
const CARRIED_OUT: Claim['wordings'] = [
  (n) => `结转下一年度继续办理的申请${n}件。`,
  (n) => `年末有${n}件申请结转至2025年办理。`,
  (n) => `结转下年度的政府信息公开申请共${n}件。`,
]
const RECONSIDERATIONS: Claim['wordings'] = [
  (n) => `因政府信息公开引起的行政复议${n}件。`,
  (n) => `不服政府信息公开答复提起的行政复议有${n}件。`,
  (n) => `我局因政府信息公开被申请行政复议${n}宗。`,
  (n) => `涉及政府信息公开的行政复议案件共${n}件。`,
]
const LITIGATIONS: Claim['wordings'] = [
  (n) => `因政府信息公开引发行政诉讼${n}起。`,
  (n) => `涉及政府信息公开的行政诉讼案件共${n}件。`,
  (n) => `因信息公开被提起行政诉讼${inWords(n)}件。`,
]
const NO_REVIEWS = [
  '未发生因政府信息公开引起的行政复议和行政诉讼。',
  '无政府信息公开行政复议、行政诉讼案件。',
  '与信息公开有关的行政复议、行政诉讼均未发生。',
  '没有出现行政复议和行政诉讼等情况。',
  '没有针对政府信息公开的行政复议和行政诉讼。',
  '未发生一例因政府信息公开引起的行政复议和行政诉讼案件。',
] as const

const decisions = (name: string): Claim['wordings'] => [
  (n) => `依法作出${name}决定${n}件。`,
  (n) => `全年共实施${name}${grouped(n)}件。`,
  (n) => `${name}决定数量为${n}件。`,
  (n) => `我局办结${name}${n}件。`,
]
const DOCUMENTS: Readonly<Record<string, Claim['wordings']>> = {
  issued: [
    (n) => `新制发行政规范性文件${n}件。`,
    (n) => `本年新制作行政规范性文件${n}件。`,
    (n) => `以本局文号印发行政规范性文件${inWords(n)}件。`,
    (n) => `全年制定规范性文件${n}份。`,
  ],
  abolished: [
    (n) => `废止行政规范性文件${n}件。`,
    (n) => `当年有${n}件规范性文件废止，规范性文件废止${n}件。`,
  ],
  in_force: [(n) => `年底现行有效的行政规范性文件共${n}件。`, (n) => `行政规范性文件现行有效${n}件。`],
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
const total = (row: string) => `requests/${row}/total`
const claim = (
  rule_id: string,
  paragraph: Claim['paragraph'],
  right: readonly number[],
  wordings: Claim['wordings'],
  none?: readonly string[],
): Claim => ({ rule_id: `narrative.${rule_id}`, paragraph, right, wordings, ...(none ? { none } : {}) })

function requestClaims(value: ValueOf, rows: readonly string[]): readonly Claim[] {
  const [received, before, concluded, after] = (
    ['new_received', 'carried_in', 'outcomes_total', 'carried_out'] as const
  ).map((row) => value(total(row))) as [number, number, number, number]
  const others = sum(rows.filter((row) => row.startsWith('other')).map((row) => value(total(row))))
  const unprocessed = sum(
    rows.filter((row) => row.startsWith('not_processed')).map((row) => value(total(row))),
  )
  return [
    claim('requests_received', 'requests', [received, received + before], RECEIVED, [
      '本年度未收到任何政府信息公开申请。',
      '年内没有收到公民、法人提出的政府信息公开申请。',
      '没有群众向我局申请公开政府信息。',
      '政府信息公开申请为零。',
    ]),
    claim(
      'requests_concluded',
      'requests',
      [concluded, concluded - before, concluded - others, concluded - others - unprocessed],
      CONCLUDED,
    ),
    claim('requests_carried_in', 'requests', [before], CARRIED_IN, [
      '政府信息公开申请方面，无上年结转的申请。',
    ]),
    claim('requests_carried_out', 'requests', [after], CARRIED_OUT, [
      '政府信息公开申请方面，没有结转下一年度办理的申请。',
    ]),
  ]
}

function reviewClaims(value: ValueOf): readonly Claim[] {
  const reviews = (row: string) => value(`reconsideration_litigation/${row}/total`)
  const reconsidered = reviews('reconsideration')
  const sued = reviews('litigation_direct') + reviews('litigation_after_reconsideration')
  const denied = claim('no_reconsideration_litigation', 'requests', [0], [], NO_REVIEWS)
  return [
    claim(
      'reconsiderations',
      'requests',
      [reconsidered],
      RECONSIDERATIONS,
      ['行政复议、行政诉讼均为0件。'].slice(sued),
    ),
    claim('litigations', 'requests', [sued], LITIGATIONS),
    ...(reconsidered + sued === 0 ? [denied] : []),
  ]
}

function disclosureClaims(value: ValueOf, form_id: string): readonly Claim[] {
  const cell = (row: string, column: string) => value(`proactive_disclosure/${row}/${column}`)
  const documents = form_id === 'ogi-2021' ? ['issued', 'abolished', 'in_force'] : ['issued']
  return [
    claim(
      'licensing_decisions',
      'disclosure',
      [cell('administrative_licensing', 'decisions')],
      decisions('行政许可'),
    ),
    claim(
      'penalty_decisions',
      'disclosure',
      [cell('administrative_penalty', 'decisions')],
      decisions('行政处罚'),
    ),
    claim(
      'compulsion_decisions',
      'disclosure',
      [cell('administrative_compulsion', 'decisions')],
      decisions('行政强制'),
      ['未采取行政强制措施。', '全年没有作出行政强制决定。'],
    ),
    ...documents.map((column) =>
      claim(
        'normative_documents',
        'disclosure',
        [cell('normative_documents', form_id === 'ogi-2021' ? column : 'newly_made')],
        DOCUMENTS[column]!,
        column === 'issued' ? ['本年度未制定行政规范性文件。'] : [],
      ),
    ),
  ]
}

/** What prose can state of the tables of a form since 2019; `rows` are the codes of the rows of requests. */
export const claimsOf = (value: ValueOf, form_id: string, rows: readonly string[]): readonly Claim[] => [
  ...disclosureClaims(value, form_id),
  ...requestClaims(value, rows),
  ...reviewClaims(value),
]

/** A whole with parts that add up to it; `more` is added to one of the parts. */
export const PARTS: readonly ((parts: readonly [number, number], more: number) => string)[] = [
  ([a, b], more) => `公布行政执法类材料${a + b}件，其中检查类${a + more}件，服务类${b}件。`,
  ([a, b], more) => `承办政协委员提案${a + b}件，主办${a}件，协办${b + more}件。`,
  ([a, b], more) => `开展政策宣讲${a + b}场（其中进企业${a}场，进社区${b + more}场），群众反响良好。`,
  ([a, b], more) => `走访服务对象${a + b}家，分别为医疗机构${a + more}家、学校${b}家。`,
]

/** Sentences whose figures are not those of the tables, although they sound like it. */
export const DECOYS: Readonly<Record<Claim['paragraph'], readonly ((n: number) => string)[]>> = {
  disclosure: [
    (n) => `受理行政许可申请${n}件。`,
    (n) => `公示行政许可结果信息${n}条、行政处罚信息${n + 1}条。`,
    (n) => `公共场所行政许可${n}件。`,
    (n) => `适用简易程序作出行政处罚${n}件。`,
    (n) => `行政许可事项${n}项。`,
    (n) => `下属单位办理行政处罚${n}件。`,
    (n) => `清理以往的规范性文件，废止${n}件。`,
    (n) => `代县政府起草行政规范性文件，县政府印发${n}件。`,
    (n) => `收取行政事业性收费${n}万元。`,
    (n) => `行政处罚较上年减少${n}件。`,
    (n) => `公开行政许可决定${n}件、行政处罚决定${n + 1}件。`,
    (n) => `下属单位、所属站所分别作出行政处罚${n}件、${n + 3}件。`,
    (n) => `制定的规范性文件主动公开${n}件。`,
  ],
  requests: [
    (n) => `去年收到政府信息公开申请${n}件。`,
    (n) => `申请数量同比上升${n}件。`,
    (n) => `上半年收到政府信息公开申请${n}件。`,
    (n) => `各乡镇收到政府信息公开申请${n}件。`,
    (n) => `接待来电咨询政府信息公开申请${n}次。`,
    (n) => `全年作为复议机关审理行政复议案件${n}件。`,
    (n) => `因行政处罚引起行政诉讼${n}件。`,
    (n) => `12345热线上年结转工单${n}件，办结${n}件。`,
    (n) => `对涉及自然人的申请${n}件逐一回访。`,
    (n) => `组织政府信息公开申请办理培训${n}次。`,
    (n) => `收到高龄津贴申请${n}份。`,
    (n) => `各乡镇、县直部门分别收到政府信息公开申请${n}件、${n + 1}件。`,
    (n) => `因征地补偿引发行政复议${n}件、行政诉讼${n + 1}件。`,
    (n) => `依申请公开政府信息${n}件。`,
    (n) => `主动公开材料${n}件，依申请公开${n + 2}件。`,
    (n) => `收到工单${n + 3}件，其中${n}件按时办结。`,
  ],
}

/** A sentence on the year before: what follows it in the paragraph may be of that year too. */
export const YEAR_BEFORE = (n: number): string => `2023年作出行政处罚决定${n}件。`

const pickFrom = <T>(list: readonly T[], pick: Pick): T => list[pick(list.length)]!

/** A claim in words, with the figure that is given, or the first that is right. */
export function tell({ right, wordings, none = [] }: Claim, pick: Pick, n: number = right[0]!): string {
  const said =
    n === 0 ? [...none, ...wordings.map((wording) => wording(0))] : wordings.map((wording) => wording(n))
  return pickFrom(said, pick)
}

/** The decisions of a claim in round figures, with words for what they leave open. */
export function tellRound({ rule_id, right: [n = 0] }: Claim, pick: Pick): string | null {
  const name = { licensing: '行政许可', penalty: '行政处罚', compulsion: '行政强制' }[
    /\.(\w+)_decisions/.exec(rule_id)?.[1] ?? ''
  ]
  if (name === undefined || n < 20) return null
  const [down, nearest] = [Math.floor(n / 10) * 10, Math.round(n / 10) * 10]
  const said = [
    `办理${name}${down}余件。`,
    `${name}超过${down}件。`,
    `全年${name}约${nearest}件。`,
    ...(nearest > n ? [`作出${name}决定近${nearest}件。`] : []),
  ]
  return pickFrom(said, pick)
}

/** The paragraphs of section 1 with sentences about what is disclosed and about requests. */
export function firstSection(
  sentences: Readonly<Record<Claim['paragraph'], readonly string[]>>,
  pick: Pick,
): readonly string[] {
  const headed = (heading: string, said: readonly string[]) =>
    pick(2) === 0 ? [`${heading}。${said.join('')}`] : [heading, said.join('')]
  return [
    ...headed('（一）主动公开', ['门户网站按栏目更新内容。', ...sentences.disclosure]),
    ...headed('（二）依申请公开', ['受理渠道保持畅通。', ...sentences.requests]),
    '（三）监督保障。责任落实到人。',
  ]
}
