/** The day or year since which something is counted: 自2008年5月1日《条例》实施以来. */
const SINCE = /(20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；\d]{0,24}以来/

/** Whether what is counted since a day is counted since one in the year of the report, and so is all of that year. */
export function sinceOwn(part: string, year: number | null): boolean {
  const since = year !== null && part.includes('以来') ? SINCE.exec(part) : null
  return since !== null && Number(since[1]) === year
}
