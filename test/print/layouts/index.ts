import type { Layout } from '../frame.ts'
import { collapsed } from './collapsed.ts'
import { colonsCommas, colonsEnumerated, colonsSemicolons } from './colons.ts'
import { duplicatesRemoved } from './duplicates-removed.ts'
import { html, htmlMismatched } from './html.ts'
import { oneCellALine, oneCellALineBehindTab, oneCellALineSpaced } from './one-cell-a-line.ts'
import { oneLongLine, oneLongLineOfPipes } from './one-long-line.ts'
import { markdown, pipeAfterCell, pipesPadded, pipesRagged } from './pipes.ts'
import { smallTables } from './small-tables.ts'
import { oneSpace, severalSpaces } from './spaces.ts'
import { tablesGone } from './tables-gone.ts'
import { tabs, tabsRagged } from './tabs.ts'

/** Every way of printing a report. */
export const LAYOUTS: readonly Layout[] = [
  tabs,
  tabsRagged,
  oneCellALine,
  oneCellALineSpaced,
  oneCellALineBehindTab,
  pipesRagged,
  pipesPadded,
  markdown,
  pipeAfterCell,
  oneSpace,
  severalSpaces,
  oneLongLine,
  oneLongLineOfPipes,
  colonsSemicolons,
  colonsEnumerated,
  colonsCommas,
  smallTables,
  html,
  htmlMismatched,
  collapsed,
  duplicatesRemoved,
  tablesGone,
]
