import type { Report, Statement } from '../../3-normalise/report.ts'
import { closed } from '../../3-normalise/statements/marks.ts'

/** A statement with the words around it, without spaces: what decides whether it can be compared. */
export interface Told {
  readonly statement: Statement
  /** From the last comma before it to the mark behind it. */
  readonly clause: string
  /** From the last full stop or semicolon to its end. */
  readonly before: string
  /** The name of the agency as printed; empty where it is not known. */
  readonly agency: string
  /** From its end to the end of the sentence, over semicolons; looked for when it is asked for. */
  readonly behind: () => string
  /** The paragraph up to it, no more than a few sentences back; looked for when it is asked for. */
  readonly paragraph: () => string
}

const PARAGRAPH_REACH = 300
const BEHIND_REACH = 80
const COMMAS = '，,：:（('

/** A statement of a report with its words. */
export function toldBy({ document: { text }, agency }: Report, statement: Statement): Told {
  const { sentence, span } = statement.wording
  let clause = span.start
  while (clause > sentence.start && !COMMAS.includes(text[clause - 1]!)) clause--
  return {
    statement,
    agency: agency.name ?? '',
    clause: closed(text.slice(clause, sentence.end)),
    before: closed(text.slice(sentence.start, span.end)),
    behind: () => closed(/^[^。\n]*/.exec(text.slice(span.end, span.end + BEHIND_REACH))![0]),
    paragraph: () => {
      const line = text.lastIndexOf('\n', sentence.start - 1) + 1
      return closed(text.slice(Math.max(line, span.end - PARAGRAPH_REACH), span.end))
    },
  }
}
