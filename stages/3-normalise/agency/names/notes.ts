/** Words in brackets that say something of the report or of its scope, and nothing of whose it is. */
const OF_REPORT =
  '(?:更正|更新|修订|修改|修正|补充|补发|重发|正式|公开|文字|图文|图片|网页|全文)(?:版|稿|后)?|定稿|终稿|' +
  '(?:全|本)?(?:系统)?(?:数据)?(?:汇总|合并|综合|合计)(?:版|稿|后|数据)?|(?:全|本)系统|系统|' +
  '(?:[本局委厅部署行县市区省州]|总局|总署|部门|单位)?(?:本级|机关|本部)(?:本级|机关)?|本部门|本单位|部门|单位|' +
  '(?:[不包]?含|不?包括)[^()（）]{2,16}'
/** A second name, a plate on the door, or how the text calls the body from then on. */
const OF_BODY =
  '以下简?称[^()（）]*|(?:加|增)?挂[^()（）]{2,30}牌子?|[^()（）]{2,16}(?:局|办|办公室|委|委员会|中心|队|馆|站|所)|[局办馆]|中心|公司|代章|盖章|公章'
const BEHIND = new RegExp(`[(（](?:${OF_REPORT}|${OF_BODY})[)）]$`)
const IN_FRONT = new RegExp(`^[(（【[](?:${OF_REPORT})[)）】\\]]`)
const WHOLE = new RegExp(`^(?:${OF_REPORT})$`)

/** A name without the note in brackets behind it; the same where none stands there that says nothing of the place. */
export const withoutNote = (name: string): string => name.replace(BEHIND, '')

/** A title without the note in brackets before it: （更正）. */
export const withoutNoteInFront = (title: string): string => title.replace(IN_FRONT, '')

/** Whether the words of a bracket are a note about the report: 更正, 汇总, 本级. */
export const isNote = (words: string): boolean => WHOLE.test(words)
