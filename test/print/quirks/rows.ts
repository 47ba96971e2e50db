import type { BodyRow, GridRow, Pick } from '../grid.ts'
import { words } from '../sheet.ts'
import { insertRows, mapBody, type Quirk } from './quirk.ts'

/** A row one column to the left, or one to three to the right. */
export const displacedRows: Quirk = {
  name: 'rows displaced',
  apply: (grid, pick) =>
    mapBody(grid, (row) => (pick(6) === 0 ? { ...row, shift: [-1, 1, 2, 3][pick(4)]! } : row)),
}

/** The label of a group printed again in the middle of it. */
export const repeatedGroups: Quirk = {
  name: 'group label repeated',
  apply: (grid, pick) =>
    mapBody(grid, (row) => (row.labels.length > 1 && pick(8) === 0 ? { ...row, repeatGroups: true } : row)),
}

const pageNumber = (pick: Pick): GridRow => {
  const page = 2 + pick(9)
  return { kind: 'loose', text: [`- ${page} -`, `— ${page} —`, `第 ${page} 页 共 12 页`][pick(3)]! }
}

/** Page numbers between rows. */
export const pageNumbers: Quirk = {
  name: 'page numbers between rows',
  apply: (grid, pick) => insertRows(grid, () => (pick(10) === 0 ? [pageNumber(pick)] : [])),
}

/**
 * Page numbers that are nothing but a number. Behind a row that lost a figure nothing tells them from it, so
 * they are printed only in reports where no figure is blank or lost.
 */
export const barePageNumbers: Quirk = {
  name: 'bare page numbers between rows',
  apply: (grid, pick) =>
    insertRows(grid, () => (pick(10) === 0 ? [{ kind: 'loose', text: String(2 + pick(9)) }] : [])),
}

/** Rows whose figures go on in the next line. */
export const brokenRows: Quirk = {
  name: 'rows split over two lines',
  apply: (grid, pick) =>
    mapBody(grid, (row) => {
      if (row.figures.length < 3 || pick(6) !== 0) return row
      return { ...row, breakBefore: pick(row.figures.length) }
    }),
}

const isTotal = (row: BodyRow) =>
  ['outcomes_total', 'new_received', 'carried_in'].includes(row.labels.at(-1)!.id)

/** The total left blank on every detail row of the table of requests. */
export const blankTotals: Quirk = {
  name: 'totals blank on detail rows',
  apply: (grid) => {
    if (grid.table_id !== 'requests') return grid
    return mapBody(grid, (row) => {
      if (isTotal(row)) return row
      const total = row.figures.at(-1)!
      return { ...row, figures: [...row.figures.slice(0, -1), { ...total, text: '' }] }
    })
  },
}

/** A row of the agency's own below the documents: its figures belong to no cell. */
export const localRow: Quirk = {
  name: 'a local extra row',
  apply: (grid, pick) => {
    if (grid.table_id !== 'proactive_disclosure') return grid
    const at = grid.rows.findIndex(
      (row) => row.kind === 'body' && row.labels[0]!.id === 'normative_documents',
    )
    const like = grid.rows[at] as BodyRow
    const label = { id: 'local', text: '其他主动公开文件', across: 1 }
    const figures = like.figures.map(() => words(String(7_000_000 + pick(999_999))))
    const rows = [
      ...grid.rows.slice(0, at + 1),
      { ...like, labels: [label], figures },
      ...grid.rows.slice(at + 1),
    ]
    return { ...grid, rows }
  },
}
