/** One place where a page names a body, besides its title: above or below it, in the first section, at the end. */
export interface Shape {
  readonly name: string
  readonly head?: (name: string, year: number) => string
  readonly lead?: (name: string, year: number) => string
  readonly first?: (name: string, year: number) => string
  readonly end?: (name: string, year: number) => string
}

/** Where a page says whose report it is, besides its title. */
export const SHAPES: readonly Shape[] = [
  { name: 'author', lead: (name) => `本报告由${name}编制。` },
  { name: 'author with its basis', lead: (name) => `本报告由${name}根据《条例》的要求编制。` },
  { name: 'report', lead: (name, year) => `现公布${name}${year}年政府信息公开工作年度报告。` },
  { name: 'facts', lead: (name, year) => `现将${name}${year}年政府信息公开工作情况报告如下。` },
  { name: 'contact', lead: (name) => `如有疑问，请与${name}联系。` },
  { name: 'contact with address', lead: (name) => `如有疑问请联系：${name}，地址：人民路1号。` },
  { name: 'subject', first: (name, year) => `${year}年，${name}认真贯彻条例，公开信息20条。` },
  { name: 'signature', end: (name, year) => `${name}\n${year + 1}年1月12日` },
  { name: 'signature on one line', end: (name, year) => `${name}${year + 1}年1月12日` },
  { name: 'signature by month', end: (name, year) => `${name}\n${year + 1}年1月` },
  { name: 'signature in digits', end: (name, year) => `${name}\n${year + 1}-01-12` },
  { name: 'signature without a day', end: (name) => name },
  { name: 'source', head: (name) => `来源：${name}` },
  { name: 'publisher', head: (name) => `发布机构：${name} 发布日期：1月12日` },
  { name: 'publisher in a table', head: (name) => `| 发布机构 | ${name} |` },
]

const REST = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

/** A page with a title and other places that name a body; `isLong` for one with all its sections. Lines are parted by ` / `. */
export function pageWith(
  title: string,
  named: readonly (readonly [shape: Shape, name: string])[],
  year: number,
  isLong: boolean,
): string {
  const part = (key: 'head' | 'lead' | 'first' | 'end') =>
    named.flatMap(([shape, name]) => {
      const say = shape[key]
      return say ? [say(name, year)] : []
    })
  const first = part('first')
  const body = isLong
    ? [
        '一、总体情况',
        ...(first.length > 0 ? first : ['按照要求公开信息20条。']),
        ...REST.flatMap((h) => [h, '无。']),
      ]
    : first
  return [
    `${title}${year}年政府信息公开工作年度报告`,
    ...part('head'),
    ...part('lead'),
    ...body,
    ...part('end'),
  ].join(' / ')
}

/** Names for a sentence that speaks of other bodies: the report's own, its place, the place above, the word for its kind. */
export interface Words {
  readonly own: string
  readonly place: string
  readonly above: string
  readonly kind: string
}

/** Sentences of a report that name other bodies, none of which has made it. */
export const SENTENCES: readonly ((words: Words) => string)[] = [
  ({ own, place, above }) =>
    `根据国务院办公厅、省政府办公厅、${above}人民政府办公室的要求编制本报告。如有疑问，请联系：${own}办公室，地址：${place}人民路1号。`,
  ({ kind }) => `我局在${kind}委、${kind}政府的领导下，会同${kind}公安局、${kind}财政局开展检查。`,
  ({ kind }) => `按照${kind}政务公开办关于编制年度报告的通知，由局办公室牵头、各股室配合编制。`,
  ({ own, kind }) => `请到${kind}档案馆、${kind}政务服务中心查阅。咨询机构：${own}办公室。`,
  ({ kind }) => `公民认为本机关不依法履行义务的，可以向${kind}监察局、${kind}信访局举报，联系电话：6010000。`,
  ({ place }) => `对答复不服的，可以向${place}司法局申请行政复议，联系电话：6010000。`,
  ({ kind }) => `与${kind}教育局、${kind}卫健局建立联系机制，${kind}审计局保障经费，共同编制应急预案。`,
  ({ place }) => `联合${place}人力资源和社会保障局、${place}林业局印发文件3份，现将有关情况报告如下。`,
  ({ kind }) => `邀请${kind}司法局专家授课，咨询服务群众120人次。`,
  ({ kind }) => `办理代表建议5件，与${kind}交通运输局、${kind}城管局等联系单位会商。`,
  ({ kind }) => `本报告由正文和附表组成。编制中${kind}统计局提供了数据，${kind}审计局提出了意见建议。`,
  ({ place }) => `行政许可事项进驻${place}政务服务中心办理，咨询电话：6010000。`,
  ({ own, place, above }) => `${above}审计局对${place}开展审计，${own}积极配合。`,
]

/** What pages print below a report. */
export const FOOTERS: readonly ((words: Words) => string)[] = [
  () => '网站标识码：1234567890',
  ({ place }) => `主办单位：${place}人民政府办公室 承办单位：${place}大数据中心`,
  ({ place }) => `${place}人民政府`,
  ({ place }) => `版权所有：${place}人民政府 / ${place}政务服务局`,
  ({ kind }) =>
    `上一篇：${kind}财政局2021年政府信息公开工作年度报告 / 下一篇：${kind}民政局2021年政府信息公开工作年度报告`,
]
