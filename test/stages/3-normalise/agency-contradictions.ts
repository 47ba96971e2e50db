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
