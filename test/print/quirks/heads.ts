import type { Grid, GridRow, Head } from '../grid.ts'
import { headOf, insertRows, type Quirk } from './quirk.ts'

const CHUNK = 2

/** A head row of narrow columns as lines of `CHUNK` characters, and the rows above made to span them. */
function splitLast(grid: Grid): Grid {
  const head = headOf(grid)
  const last = head.at(-1)!
  const extra = Math.max(...last.cells.map((cell) => Math.ceil(cell.text.length / CHUNK))) - 1
  const deeper = head.slice(0, -1).map((row, i) => ({
    ...row,
    cells: row.cells.map((cell): Head => {
      const reachesDown = i + cell.down === head.length
      return reachesDown ? { ...cell, down: cell.down + extra } : cell
    }),
  }))
  const lines = Array.from({ length: extra + 1 }, (_, line): GridRow => {
    const text = (cell: Head) => cell.text.slice(CHUNK * line, CHUNK * (line + 1))
    return { kind: 'head', cells: last.cells.map((cell) => ({ ...cell, text: text(cell) })) }
  })
  return { ...grid, rows: [...deeper, ...lines, ...grid.rows.slice(head.length)] }
}

/** Heads of narrow columns broken into lines of two characters, as PDF text has them. */
export const verticalHeads: Quirk = {
  name: 'heads split vertically',
  apply: (grid) => (grid.table_id === 'proactive_disclosure' ? grid : splitLast(grid)),
}

/** The head printed again where a page breaks, with the labels of the groups that go on. */
export const repeatedHeads: Quirk = {
  name: 'head repeated at a page break',
  apply: (grid, pick) => {
    const head = headOf(grid)
    const withHead = insertRows(grid, () => (pick(10) === 0 ? head : []))
    const rows = withHead.rows.map((row, i) => {
      const breaks = row.kind === 'body' && withHead.rows[i - 1]?.kind === 'head'
      return breaks && grid.table_id === 'requests' ? { ...row, repeatGroups: true } : row
    })
    return { ...withHead, rows }
  },
}
