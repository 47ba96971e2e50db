import type { RejectReason } from '../schemas/tables/vocabulary.ts'
import type { Document } from './1-ingest/document.ts'
import { ingest } from './1-ingest/ingest.ts'
import { extract } from './2-extract/extract.ts'
import type { RawReport } from './2-extract/raw-report.ts'
import { normalise } from './3-normalise/normalise.ts'
import { loadReference, type Reference } from './3-normalise/reference.ts'
import type { Report } from './3-normalise/report.ts'
import type { Checks } from './4-validate/checks.ts'
import { validate } from './4-validate/validate.ts'

/** A file that is no report, with the reason in a sentence. */
export interface Rejected {
  readonly reason: RejectReason
  readonly message: string
}

/** A report that was read, with the outcome of its checks. */
export interface Read {
  readonly report: Report
  readonly checks: Checks
}

/** What reading needs beside the file: the reference tables, loaded once a thread. */
export interface ReadContext {
  readonly reference: Reference
}

/** Loads the reference tables. */
export const loadContext = (): ReadContext => ({ reference: loadReference() })

const SUBJECT = /信息公开|政务公开|政府信息/
const ERROR_PAGE = /40[34]|50[0234]|not found|forbidden|bad gateway|不存在|找不到|无法访问|出错|错误|error/i

/** A report speaks of its subject and has a title, a table or some of the sections of one. */
function isReport({ document, title, sections, cells }: RawReport): boolean {
  if (!SUBJECT.test(document.text)) return false
  return title !== null || sections.length > 3 || cells.found.includes(1)
}

function rejectText({ mediaType, text }: Document): Rejected {
  if (mediaType === 'text/html' && ERROR_PAGE.test(text.slice(0, 2000))) {
    return { reason: 'error_page', message: 'The file is an error page of a web server, not a report.' }
  }
  return {
    reason: 'not_a_report',
    message:
      'The text is no annual report on open government information: no title, section or table of one.',
  }
}

/**
 * Stages one to four for one file: bytes in, a report with its checks out, or the reason why it is none.
 * Pure but for caches: the same bytes give the same result on any thread.
 */
export function readReport(bytes: Uint8Array, sourcePath: string, context: ReadContext): Read | Rejected {
  const document = ingest(bytes, sourcePath)
  if ('reason' in document) return document
  const raw = extract(document)
  if (!isReport(raw)) return rejectText(document)
  const report = normalise(raw, context.reference)
  return { report, checks: validate(report) }
}
