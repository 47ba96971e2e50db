/** What a figure came to, in a clause that says no more. */
const LEVEL =
  /[，\d%％条件篇人次点番](?:增[加长]?|上?升|提[升高]|扩大|攀升|跃升|减少?|下降|降低?|累计|合计|总数)?(?:达到?了?|到|至|为)$/
/** Longest match of it. */
const LEVEL_REACH = 7
/** The words of a thing before its change: 满意率由, 公开信息较上年. */
const CHANGED =
  /(?:^|[，：:])([^，：:#]{2,24}?)(?:同比|环比|[由从]|[较比](?=去年|上年|上一?年|往年|同期|20\d\d年|年初)|净?增(?=[加长\d]))[^。；]*$/
/** Characters that `LEVEL` may end with. */
const ENDS = '达到了至为'

/** Whether the words before a figure at `start` may say that something came to it: looked at first. */
export const mayHaveComeTo = (text: string, start: number): boolean => ENDS.includes(text[start - 1] ?? '#')

/**
 * The words that a figure is of where they stand before the change that led to it: 满意率由95%提升到98% is 满意率达98%.
 * Undefined where it is no such figure.
 *
 * @param part the sentence up to the figure
 */
export function cameTo(part: string): string | undefined {
  if (!LEVEL.test(part.slice(-LEVEL_REACH))) return undefined
  const stem = CHANGED.exec(part)?.[1]
  return stem === undefined ? undefined : `${stem}达`
}
