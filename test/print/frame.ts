import type { Form } from '../../schemas/forms/form.ts'
import type { Grid, Pick } from './grid.ts'
import { joinLines, NO_CELL, type Piece, words } from './sheet.ts'

/** A whole report before it is laid out. */
export interface Frame {
  readonly form: Form
  readonly title: string
  /** The tables of sections 二, 三 and 四. */
  readonly grids: readonly Grid[]
  /** Paragraphs by the place of their section, from 0, instead of those that every report prints. */
  readonly prose?: Readonly<Record<number, readonly string[]>>
}

/** A way of printing reports. */
export interface Layout {
  readonly name: string
  /** Whether a reader can tell in principle what stands in each cell. */
  readonly determinable: boolean
  /** Whether rows differ in how many empty cells they have, so that no column can be counted. */
  readonly ragged?: true
  /** Whether blank cells leave no trace. */
  readonly hidesBlanks?: true
  /** The report as printed; `pick` chooses where the layout varies. */
  readonly print: (frame: Frame, pick: Pick) => readonly Piece[]
}

/** A line: pieces without line ends (but for those inside wrapped labels). */
export type Line = readonly Piece[]

/** A section: its heading, its prose, and its table where it has one. */
export interface FrameSection {
  readonly heading: string
  readonly prose: readonly string[]
  readonly grid: Grid | null
}

const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

const PROSE: Readonly<Record<number, readonly string[]>> = {
  0: ['（一）主动公开。全年在县政府网站发布信息86条。', '（二）依申请公开。答复均在20个工作日内作出。'],
  4: ['一是更新不够及时。二是解读形式不多，下一年增加2种。'],
  5: ['本年度没有收取信息处理费。'],
}

/** The sections of reports before 2019, the last of them the table. */
const OLD_SECTIONS: readonly (readonly [heading: string, ...prose: string[]])[] = [
  ['一、概述', '全年在县政府网站发布信息86条，行政许可、行政处罚全部公示。'],
  ['二、主动公开政府信息的情况', '（一）公开范围。规范性文件3件。', '（二）公开形式。网站、公示栏。'],
  ['三、依申请公开政府信息情况', '收到申请2件，均已答复。'],
  ['四、政府信息公开的收费及减免情况', '没有收取费用。'],
  ['五、因政府信息公开申请行政复议、提起行政诉讼的情况', '没有行政复议，行政诉讼1件。'],
  ['六、政府信息公开工作存在的主要问题及改进情况', '一是更新不够及时。二是解读形式不多。'],
  ['七、附表', '政府信息公开情况统计表'],
]

/** The sections of a report in order: the six of the forms since 2019, or those that older reports have. */
export function sectionsOf(frame: Frame): readonly FrameSection[] {
  if (frame.grids[0]?.table_id === 'statistics') {
    const last = OLD_SECTIONS.length - 1
    return OLD_SECTIONS.map(([heading, ...prose], i) => ({
      heading,
      prose,
      grid: i === last ? frame.grids[0]! : null,
    }))
  }
  return HEADINGS.map((heading, i) => ({
    heading,
    prose: (frame.prose ?? PROSE)[i] ?? [],
    grid: frame.grids[i - 1] ?? null,
  }))
}

/** A report as lines of text, with tables printed by `table`; `between` stands between its blocks. */
export function textReport(
  frame: Frame,
  table: (grid: Grid) => readonly Line[],
  between: number,
): readonly Line[] {
  const gap: readonly Line[] = Array.from({ length: between }, () => [])
  const lines: Line[] = [[words(frame.title)]]
  for (const { heading, prose, grid } of sectionsOf(frame)) {
    lines.push(...gap, [words(heading)], ...gap)
    for (const text of prose) lines.push([words(text)], ...gap)
    if (grid) lines.push(...table(grid))
  }
  return lines
}

/** Puts `separator` between the pieces of a line. */
export function separated(pieces: readonly Piece[], separator: string): Line {
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [words(separator), piece]))
}

/** Lines as the pieces of a text that ends with a line end. */
export function asText(lines: readonly Line[]): readonly Piece[] {
  return [...joinLines(lines), words('\n')]
}

/** Whether a piece prints nothing. */
export const isEmpty = (piece: Piece): boolean => piece.text === '' && piece.cell === NO_CELL
