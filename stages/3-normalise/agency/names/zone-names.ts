/** Words for a kind of zone, and how they are shortened. */
const SHORTENED: readonly (readonly [string, string])[] = [
  ['高新技术产业开发区', '高新技术开发区'],
  ['高新技术产业开发区', '高新区'],
  ['高新技术产业园区', '高新区'],
  ['高新技术开发区', '高新区'],
  ['经济技术开发区', '经开区'],
  ['经济开发区', '经开区'],
  ['综合实验区', '实验区'],
  ['管理区', '区'],
  ['管委会', ''],
]
/** What begins a name that many zones have. */
const GENERAL =
  /^(?:经济|高新|工业|现代|综合|城乡|新城|新区|国际|循环|转型|海港|滨海|滨湖|临港|空港|港|保税|稀土|医药|火炬|东部|中国)/

/** The zone's own name: without those of its province and prefecture in front. */
function ownName(name: string, above: readonly string[]): string {
  const longest = [...above].sort((a, b) => b.length - a.length)
  let own = name
  for (let again = true; again; ) {
    const front = longest.find((one) => own.startsWith(one) && own.length - one.length >= 2)
    again = front !== undefined
    if (front) own = own.slice(front.length)
  }
  return own
}

/**
 * The names of a development zone: as statistical offices print it, with the prefecture's name in full or short in
 * front, and with the usual words for its kind. Alone only where the name is the zone's own: 大通湖区, not 高新区.
 *
 * @param province all names of its province
 * @param prefecture all names of its prefecture, the full one first
 */
export function zoneNames(
  name: string,
  province: readonly string[],
  prefecture: readonly string[],
): readonly string[] {
  const own = ownName(name, [...province, ...prefecture])
  const owns = new Set([own])
  for (const [long, short] of SHORTENED)
    if (own.endsWith(long) && own.length - long.length + short.length >= 2)
      owns.add(own.slice(0, -long.length) + short)
  const names = new Set([name])
  for (const one of owns) {
    for (const front of prefecture) names.add(front + one)
    if (one.length >= 3 && !GENERAL.test(one)) names.add(one)
  }
  return [...names]
}
