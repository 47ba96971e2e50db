import type { Meaning } from './cells.ts'
import type { Comparison } from './narrative.ts'
import type { Told } from './told.ts'

/** Reviews of something else than answers to requests. */
const OTHER_MATTER =
  /公开[招征选竞拍]|无关|(?<!公开)领域|涉(?!及?[我本]|[^，。；]*公开)|处罚|许可|执法|征收|征地|拆迁|工伤|劳动|民事|刑事|赔偿|登记/
/**
 * The same, told behind the figure: 行政复议5件，均与信息公开无关; 复议28件，因信息公开2件, which are some of all; and what an
 * authority does that decides them: 收到复议申请63件，受理58件.
 */
const NOT_THESE =
  /^[^。；]*无关|^[^。；]*(?:其中|因|涉及?|与)[^，。；、\d]{0,10}公开[^，。；\d]{0,8}\d|^[，、；]?已?(?:受理|立案|审结)\d/
/** A denial of some reviews only: 未发生被纠错的行政诉讼, 无重大行政复议案件. */
const DENIED_SOME =
  /不满|投诉|败诉|纠错|被?纠正|撤销|重大|群体|集体|疑难|复杂|影响|新[增的发收]|其[他它](?!(?:社会)?组织)|另外|涉[企外密]|二审|再审|赔偿|不作为|超期|逾期|不当|违法|结转/
/** That the clause or paragraph is on open government information. */
const OPEN_INFORMATION = /公开(?![招征选竞拍])/
const ON_REQUESTS = /依申请公开|公开申请|申请公开|信息公开/
/** Lawsuits that came to court one way, which are some of all. */
const ONE_WAY = /直接起诉|复议后/
/** The section on reconsiderations and lawsuits. */
const REVIEWS = 4

/**
 * Whether a review that prose speaks of is one on open government information. An agency that has none at all has none
 * of these either, so a 0 needs no more than not to be on another matter.
 */
function onInformation({ statement, clause, behind, paragraph }: Told): boolean {
  if (statement.wording.denied && DENIED_SOME.test(clause)) return false
  if (OTHER_MATTER.test(clause) || (!OPEN_INFORMATION.test(clause) && NOT_THESE.test(behind()))) return false
  if (statement.value === 0) return true
  // An authority that decides reviews deals with those of others.
  if (/办理|处理/.test(clause)) return false
  if (OPEN_INFORMATION.test(clause)) return true
  return (
    statement.section === REVIEWS || statement.wording.under === 'request' || ON_REQUESTS.test(paragraph())
  )
}

const all = (meaning: Meaning, row: string) => ({
  'ogi-2021': [meaning],
  'ogi-2019': [meaning],
  'stat-2014': [{ plus: [`statistics/${row}/value`] }],
})

/** The reconsiderations of prose with those of the table; `denied` says whether to take what is denied in words, or figures. */
export const reconsiderations = (denied: boolean): Comparison => ({
  quantity: 'reconsiderations',
  location: 'reconsideration_litigation/reconsideration/total',
  meanings: all({ plus: ['reconsideration_litigation/reconsideration/total'] }, 'reconsiderations'),
  comparable: (told) => told.statement.wording.denied === denied && onInformation(told),
})

/** The lawsuits of prose with those of the table, filed directly and after reconsideration; `denied` as above. */
export const litigations = (denied: boolean): Comparison => ({
  quantity: 'litigations',
  location: 'reconsideration_litigation/litigation_*/total',
  meanings: all(
    {
      plus: [
        'reconsideration_litigation/litigation_direct/total',
        'reconsideration_litigation/litigation_after_reconsideration/total',
      ],
    },
    'lawsuits',
  ),
  comparable: (told) =>
    told.statement.wording.denied === denied && !ONE_WAY.test(told.clause) && onInformation(told),
})
