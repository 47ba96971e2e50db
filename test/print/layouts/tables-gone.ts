import { asText, type Layout, textReport } from '../frame.ts'

/** Headings and prose with the tables gone. */
export const tablesGone: Layout = {
  name: 'tables gone',
  determinable: false,
  print: (frame) => asText(textReport(frame, () => [], 1)),
}
