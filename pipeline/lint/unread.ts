import type { RejectReason, Severity } from '../../schemas/tables/vocabulary.ts'
import type { Wording } from './language.ts'

/** What is said of a file that is not checked. */
export interface Unread {
  /** A note where what it holds is checked as another file, else an error. */
  readonly severity: Severity
  /** The reason in a sentence. In English it is that of the reject, which knows more. */
  readonly message_zh: string
  readonly hint: Wording
}

/** The pseudo-rule of files that are not checked: everything found is a report that can be read. */
export const READABLE = {
  rule_id: 'report.readable',
  title: { zh: '文件是可读取的年度报告', en: 'The file is a report that can be read' },
  description: {
    zh: '所给的每个文件都应是一份能读出文字的政府信息公开工作年度报告，读不出的无法检查。',
    en: 'Every file that was given is an annual report whose text can be read. What cannot be read is not checked.',
  },
  hint: { zh: '请按对每个文件的说明处理。', en: 'Do what is said of the file.' },
} as const

const save: Wording = {
  zh: '请另存为 Word（.docx）、网页（.html）或文本文件（.txt，UTF-8）后再检查。',
  en: 'Save it as Word (.docx), a web page (.html) or a text (.txt, UTF-8), and check that.',
}
const other: Wording = {
  zh: '请确认给出的是年度报告本身，而不是通知、目录或其他文件。',
  en: 'See that this is the annual report itself, and no order, list or other file.',
}
const again: Wording = {
  zh: '请重新导出或下载该文件。',
  en: 'Export or download the file again.',
}
const left: Wording = {
  zh: '内容相同，不必处理；多余的可以删去。',
  en: 'Nothing needs to be done; what is not needed may be deleted.',
}

const error = (message_zh: string, hint: Wording): Unread => ({ severity: 'error', message_zh, hint })
const note = (message_zh: string, hint: Wording): Unread => ({ severity: 'note', message_zh, hint })

/** By the reason of the reject. */
export const UNREAD: Readonly<Record<RejectReason, Unread>> = {
  binary: error('文件不是文本。', save),
  broken_encoding: error('文件编码无法识别，或已损坏。', save),
  duplicate: note('与另一个文件的内容完全相同，只检查一次。', left),
  empty: error('文件是空的。', again),
  error_page: error('这是网站的出错页面，不是报告。', again),
  link_loop: note('链接指回上层文件夹，未再进入。', left),
  no_text: error('文件没有文字，可能是扫描件或图片。', save),
  not_a_report: error(
    '文件不是政府信息公开工作年度报告：没有表格、没有各部分标题，标题下也没有正文。',
    other,
  ),
  too_large: error('文件过大，未读取。', save),
  unreadable: error('文件无法打开，或已损坏。', again),
  unsupported: error('不支持这种文件。', save),
}
