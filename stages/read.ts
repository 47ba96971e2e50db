import type { RejectReason } from '../schemas/tables/vocabulary.ts'
import type { Converted } from './1-ingest/convert/kinds.ts'
import type { Document } from './1-ingest/document.ts'
import { ingest } from './1-ingest/ingest.ts'
import { extract } from './2-extract/extract.ts'
import type { RawReport } from './2-extract/raw-report.ts'
import type { Provenance } from './3-normalise/agency/clues.ts'
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
const ERROR_PAGE =
  /(?<![\d.])(?:40[34]|50[0234])(?![\d.]| ?[件条项个次份篇人万元年])|not found|forbidden|bad gateway|不存在|找不到|无法访问|出错|错误|error/i

/** Ends of sentences that make a text of its own: a title among the links of a page has none behind it. */
const SENTENCES = 3

const isProse = (text: string): boolean => text.split('。', SENTENCES + 1).length > SENTENCES

/** An order to write reports, which reads like one: its title, and the words that open its body. */
const ORDER =
  /^[^《》。]{0,60}关于(?:认真|切实|进一步|扎实)?(?:做好|开展|编制|编写|报送|组织)[^《》。]{0,60}(?:公开|年报|报告)[^《》。]{0,40}通\s?知[ \t*#]*$/m
const ORDER_BODY = /(?:通知|要求)如下/
const ORDER_REACH = 2000

function isOrder(text: string): boolean {
  const head = text.slice(0, ORDER_REACH)
  return ORDER_BODY.test(head) && ORDER.test(head)
}

/** Fewest cells that no other text has: a report on one line may have neither title nor sections that are found. */
const TABLE = 20

const countFound = ({ found }: RawReport['cells']): number => found.reduce((sum, one) => sum + one, 0)

/**
 * A report speaks of its subject and has a table, some of the sections of one, or a title with something below
 * it: a title alone stands in lists of reports, in the news, and on pages whose report is attached.
 */
function isReport({ document, title, sections, cells }: RawReport): boolean {
  if (!SUBJECT.test(document.text) || (title === null && isOrder(document.text))) return false
  if (sections.length > 3) return true
  // One row that looks like the form's may stand in any text.
  const rows = cells.found.includes(1) && (title !== null || sections.length > 1)
  if (rows || countFound(cells) >= TABLE) return true
  return title !== null && (sections.length > 1 || isProse(document.text))
}

function rejectText({ mediaType, text }: Document): Rejected {
  if (mediaType === 'text/html' && ERROR_PAGE.test(text.slice(0, 2000))) {
    return { reason: 'error_page', message: 'The file is an error page of a web server, not a report.' }
  }
  return {
    reason: 'not_a_report',
    message:
      'The text is no annual report on open government information: it has no table, no sections, and no title with text below it.',
  }
}

/** A text that may be a report, with its row of sources.csv, where there is one. */
export interface Opened {
  readonly document: Document
  readonly source?: Provenance | undefined
}

/**
 * Stage one for one file. A Word or PDF file needs `converted`, what `convert` makes of its bytes; it is null for text.
 * Pure but for caches, like the stages behind it: the same bytes give the same result on any thread.
 */
export function openReport(
  bytes: Uint8Array,
  sourcePath: string,
  converted: Converted | null = null,
  source?: Provenance,
): Opened | Rejected {
  const document = ingest(bytes, sourcePath, converted)
  return 'reason' in document ? document : { document, source }
}

/**
 * Stages two to four for many files, in their order: a report with its checks, or why a file is none. Each stage goes
 * through all of them before the next begins: its code stays at hand, and a report costs a fifth less than by itself.
 * `failed` gives what becomes of a file on which a stage fails, or throws.
 */
export function readOpened(
  files: readonly (Opened | Rejected)[],
  { reference }: ReadContext,
  failed: (error: unknown) => Rejected,
): readonly (Read | Rejected)[] {
  const each = <In extends object, Out>(items: readonly (In | Rejected)[], stage: (item: In) => Out) =>
    items.map((item): Out | Rejected => {
      if ('reason' in item) return item
      try {
        return stage(item)
      } catch (error) {
        return failed(error)
      }
    })
  const extracted = each(files, ({ document, source }: Opened) => {
    const raw = extract(document)
    return isReport(raw) ? { raw, source } : rejectText(document)
  })
  const normalised = each(extracted, ({ raw, source }) => ({ report: normalise(raw, reference, source) }))
  // Statements are read when they are first asked for, by checks that read much else.
  const stated = each(normalised, ({ report }) => ({ report, statements: report.statements }))
  return each(stated, ({ report }) => ({ report, checks: validate(report) }))
}

const thrown = (error: unknown): never => {
  throw error
}

/** Stages one to four for one file by itself: bytes in, a report with its checks out, or the reason why it is none. */
export function readReport(
  bytes: Uint8Array,
  sourcePath: string,
  context: ReadContext,
  converted: Converted | null = null,
  source?: Provenance,
): Read | Rejected {
  return readOpened([openReport(bytes, sourcePath, converted, source)], context, thrown)[0]!
}
