import type { Quantity } from './clues/clue.ts'

/** Other things of a list that are denied with it, up to the next. */
const THINGS =
  /(?:(?:行政)?(?:复议|诉讼|应诉|许可|处罚|强制|赔偿)|投诉|举报|信访|上访|舆情|纠纷|争议|异议|申诉|听证|失?泄密|败诉|责任追究|问责|追责|收费|费用?|规章|(?:行政)?规范性文件|申请|来信|来访|来电|咨询|(?:人大(?:代表)?)?(?:建议|议案)|(?:政协(?:委员)?)?提案|培训|政策解读|访谈|发布会|检索|复制|邮寄|征收|检查|无?上年度?结转)(?:案件|案|事项|事件|情况|情形|申请|费用?|措施|决定|等)*(?=[、和及与或以并（(]|$)/g

/** What leaves a thing all of its kind: who does what and in which year, and that it would be of public information. */
const PLAIN = new RegExp(
  [
    '(?:与|因为?|由于|就)(?![一-龥]{0,6}[涉不未])[一-龥]{0,8}?信息公开(?:工作)?(?:[有相]关)?|政务公开|(?:政府|政务)?信息(?:依申请)?公开(?:条例)?|依申请(?:公开)?|(?:政府|政务)信息|公开信息|主动公开|应公开而?未公开|申请人|申请|政府(?=$)',
    '(?:要求|提出|提交|请求|需要|获取|提供|公开|信息)',
    '(?:针对|关于|要求|[向对就于])*[我本](?:局|委|办|厅|部门?|院|会|镇|乡|街道|区|县|市|单位|机关|行政机关|级(?:人民)?政府|地)?|[向对就][一-龥]{1,12}?(?:局|委员会|办公室|政府|厅|中心|机关|部门)',
    '(?:任何|各种|各类)(?:形式|渠道|途径|方式)|通过(?=任何|各)|自然人|公民|公众|群众|市民|法人|(?:其他|其它)?(?:社会)?组织|个人|行政相对人|当事人|单位|社会|工作人员|人员|干部|任何|各类|各种|所有|一切|相关|有关|此类|类似',
    '20\\d\\d年?度?|本年度?|年度|全年|当年|年内|今年|期间',
    '一[起例件宗次名条]',
    '发生|产生|出现|接?收到|[接受]到|接收|受理|新收|收悉|涉及|存在|引发|引起|导致|造成|提起|提请|进行|开展|作出|做出|实施|采取|履行|办理|下达|承办|承接|收取|征收|组织|召开|举办|举行|专门|单独|负责|职责|工作|方面|事项|事务|问题|情况|过程|行为|原因|案件|答复|领域|由于|因为|针对|关于|不服|或者|以及|实际|行政|书面',
    '(?<=、)[也无]|[、和及与或并（）()“”"向对因由就为受的以而过了曾被有来再均也该此中类项收涉人]',
  ].join('|'),
  'g',
)
/** For what somebody would be called to account. */
const FAULTS = /责任人员?|公开义务|工作失误|不力|不到位|失职|渎职|违规|违反规定|不作为|未(?=履行)/g
/** Applicants of one kind, unless others stand beside them. */
const OF_ONE_KIND = /法人|组织|(?<![我本])单位/
const OF_ANY_KIND = /公民|自然人|个人|群众|公众/

/** Whether what stands between a denial and what it denies leaves it all of its kind: not 重大, 涉外 or 律师提出的. */
export function deniesAll(lead: string, quantity: Quantity): boolean {
  if (lead === '') return true
  if (quantity === 'requests_received' && OF_ONE_KIND.test(lead) && !OF_ANY_KIND.test(lead)) return false
  const told =
    quantity === 'accountability_cases'
      ? lead.replace(FAULTS, '')
      : quantity === 'requests_received'
        ? lead.replace(/新的/g, '')
        : lead
  return told.replace(THINGS, '').replace(PLAIN, '') === ''
}

/** What makes a thing of a list one of a kind, said of all that follow or of the one before which it stands. */
const OF_SOME =
  /重[大要]|[群集]体|较大|严重|影响|恶性|敏感|疑难|其他(?!组织)|涉[外企密]|线[上下]|二次|(?:新增|新的|结转)[^、和及与或]*$/

/** Whether the words before a thing of a list make it one of a kind: 重大行政复议、行政诉讼均为零. */
export const namesSome = (lead: string): boolean => OF_SOME.test(lead)
