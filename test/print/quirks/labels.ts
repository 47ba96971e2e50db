import type { Grid, Pick } from '../grid.ts'
import { mapBody, mapLabels, type Quirk } from './quirk.ts'

const letters = (text: string) => /\p{Script=Han}/u.test(text)

/** `text` with `inserted` behind some of its characters. */
function between(text: string, inserted: string, chance: number, pick: Pick): string {
  const characters = [...text]
  return characters
    .map((c, i) => (i < characters.length - 1 && pick(chance) === 0 ? c + inserted : c))
    .join('')
}

/** Labels broken over lines. */
export const wrappedLabels: Quirk = {
  name: 'labels wrapped',
  apply: (grid, pick) =>
    mapLabels(grid, (text) => {
      if (text.length < 3 || pick(2) === 0) return text
      const at = 1 + pick(text.length - 1)
      return `${text.slice(0, at)}\n${text.slice(at)}`
    }),
}

/** Spaces inside labels. */
export const spacedLabels: Quirk = {
  name: 'labels spaced out',
  apply: (grid, pick) =>
    mapLabels(grid, (text) => (pick(2) === 0 ? text : between(text, ' ', 1 + pick(4), pick))),
}

/** Labels that lost their last one or two characters; short ones keep theirs. */
export const cutLabels: Quirk = {
  name: 'labels cut',
  apply: (grid, pick) =>
    mapLabels(grid, (text) => (text.length < 6 ? text : text.slice(0, text.length - pick(3)))),
}

const NOTES = ['（包括自然失效和不再按规范性文件管理）', '（件）', '（填写数字）', '（见说明）']

/** Instructions and notes left inside labels. */
export const notedLabels: Quirk = {
  name: 'notes inside labels',
  apply: (grid, pick) =>
    mapLabels(grid, (text) =>
      !letters(text) || pick(6) !== 0 ? text : `${text}${NOTES[pick(NOTES.length)]}`,
    ),
}

/** The labels of rows under a group are gone; the groups remain. */
export const lostSubLabels: Quirk = {
  name: 'sub-labels lost',
  apply: (grid: Grid) =>
    mapBody(grid, (row) => {
      if (row.labels.length < 3) return row
      const [outer, group, own] = row.labels
      return { ...row, labels: [outer!, group!, { ...own!, text: '' }] }
    }),
}
