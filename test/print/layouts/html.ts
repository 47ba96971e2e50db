import { type Frame, type Layout, sectionsOf } from '../frame.ts'
import { type BodyRow, type Grid, type GridRow, type Pick, printsLabel } from '../grid.ts'
import { type Piece, words } from '../sheet.ts'

/** What a colspan becomes: itself, or something that does not fit. */
type Span = (span: number) => number

const broken = (text: string) => text.replaceAll('\n', '<br>')

function cell(content: Piece, across: number, down: number): readonly Piece[] {
  const spans = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`
  return [words(`<td${spans}>`), { ...content, text: broken(content.text) }, words('</td>')]
}

/** How many rows from `at` on share the label at `depth`. */
function rowsUnder(rows: readonly GridRow[], at: number, depth: number): number {
  const id = (rows[at] as BodyRow).labels[depth]!.id
  let count = 1
  for (const row of rows.slice(at + 1)) {
    if (row.kind !== 'body' || row.repeatGroups || row.labels[depth]?.id !== id) break
    count++
  }
  return count
}

function bodyCells(grid: Grid, at: number, span: Span): readonly Piece[] {
  const row = grid.rows[at] as BodyRow
  const above = grid.rows[at - 1]
  const before = above?.kind === 'body' ? above : null
  const labels = row.labels.flatMap(({ text, across }, depth) => {
    if (!printsLabel(row, depth, before)) return []
    return cell(words(text), span(across), rowsUnder(grid.rows, at, depth))
  })
  const taken = row.labels.reduce((sum, label) => sum + label.across, 0)
  const last = row.figures.length - 1
  const rest = grid.width - taken - last
  const empty = Array.from({ length: Math.max(0, row.shift) }, () => cell(words(''), 1, 1)).flat()
  const figures = row.figures.flatMap((figure, i) => cell(figure, i === last ? span(rest) : 1, 1))
  return [...empty, ...labels, ...figures]
}

function tableOf(grid: Grid, span: Span): readonly Piece[] {
  const rows = grid.rows.map((row, at): readonly Piece[] => {
    if (row.kind === 'loose') return cell(words(row.text), grid.width, 1)
    if (row.kind === 'body') return bodyCells(grid, at, span)
    return row.cells.flatMap(({ text, across, down }) => cell(words(text), span(across), down))
  })
  const body = rows.flatMap((row) => [words('<tr>'), ...row, words('</tr>\n')])
  return [words('<table border="1"><tbody>\n'), ...body, words('</tbody></table>\n')]
}

function page(frame: Frame, span: Span): readonly Piece[] {
  const start = `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${frame.title}</title>
<style>td { width: 10% }</style><script>var count = 12</script></head><body>
<ul class="nav"><li>首页</li><li>政务公开</li></ul>\n<h1>${frame.title}</h1>\n`
  const sections = sectionsOf(frame).flatMap(({ heading, prose, grid }): readonly Piece[] => {
    const text = [heading, ...prose].map((line) => `<p>${line}</p>\n`).join('')
    return [words(text), ...(grid ? tableOf(grid, span) : [])]
  })
  return [words(start), ...sections, words('<p>【打印本页】【关闭窗口】</p></body></html>\n')]
}

/** A web page with tables whose cells span rows and columns. */
export const html: Layout = {
  name: 'HTML',
  determinable: true,
  print: (frame) => page(frame, (span) => span),
}

/** A web page where the colspans of a head and of its figures do not agree. */
export const htmlMismatched: Layout = {
  name: 'HTML, spans that do not match',
  determinable: true,
  print: (frame, pick: Pick) =>
    page(frame, (span) => (pick(3) === 0 ? Math.max(1, span - 1 + pick(4)) : span)),
}
