import { asText, type Layout } from '../frame.ts'
import { linesOf } from '../sheet.ts'
import { oneCellALine } from './one-cell-a-line.ts'

/** One cell a line, and each distinct line kept once, as some extractors do. */
export const duplicatesRemoved: Layout = {
  name: 'duplicate lines removed',
  determinable: false,
  print: (frame, pick) => {
    const seen = new Set<string>()
    const lines = linesOf(oneCellALine.print(frame, pick)).filter((line) => {
      const text = line.map((piece) => piece.text).join('')
      const fresh = !seen.has(text)
      seen.add(text)
      return fresh
    })
    return asText(lines)
  },
}
