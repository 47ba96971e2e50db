import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Converter } from 'opencc-js'
import { ingest } from '../../../stages/1-ingest/ingest.ts'
import { extract } from '../../../stages/2-extract/extract.ts'
import { titleText } from '../../../stages/2-extract/title/title.ts'
import { settleAgency } from '../../../stages/3-normalise/agency/settle.ts'
import { settleDates } from '../../../stages/3-normalise/dates.ts'
import type { Reference } from '../../../stages/3-normalise/reference.ts'
import type { AgencyResult } from '../../../stages/3-normalise/report.ts'

/** A name as a page prints it, where it stands, what else the page says, and the agency that it means. */
export interface PageCase {
  /** Where the name stands: in the title, on the first line, in one of the usual sentences; `body` for sentences and `page` for pages as they are. */
  readonly where: string
  readonly printed: string
  readonly year: number
  /** Further facts that the page prints, separated by ；. */
  readonly text: string
  readonly url: string
  /** The id of the agency, or `open`. */
  readonly expected: string
  readonly why: string
}

/** The rows of agency-names.csv. */
export function readCases(): PageCase[] {
  const path = fileURLToPath(new URL('agency-names.csv', import.meta.url))
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const [where, printed, year, text, url, expected, why] = line.split(',')
    return {
      where: where!,
      printed: printed!,
      year: Number(year),
      text: text!,
      url: url!,
      expected: expected!,
      why: why!,
    }
  })
}

const toTraditional = Converter({ from: 'cn', to: 't' })
/** Characters that pages in traditional script have in the names of their bodies. */
const TRADITIONAL = /[縣開務環財鎮鄉區門們東發農業統計審辦雲陽遠廣鶴濟]/
const contactOf = (text: string) => (text === '' ? '' : `如有疑问请联系（${text}）。`)
const HEADINGS = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

/** A page that prints the name where the case says, in sentences that every such report has. */
export function pageOf({ where, printed, year, text }: PageCase): string {
  const end = `\n${HEADINGS.join('\n')}\n无。\n`
  const plain = `一、总体情况\n${year}年，按照要求公开信息${year - 1980}条。${contactOf(text)}`
  const basis = '根据《中华人民共和国政府信息公开条例》的规定，'
  switch (where) {
    case 'title':
      return `${printed.replaceAll(' / ', '\n')}\n${plain}${end}`
    case 'report':
      return `${printed.replaceAll(' / ', '\n')}\n一、总体情况\n${text.replaceAll('；', '。')}。${end}`
    case 'index':
      return `${text}\n${printed}\n${plain}${end}`
    case 'first_line':
      return `${printed}\n本报告有六个部分。\n${plain}${end}`
    case 'author':
      return `${basis}由${printed}编制本报告。${contactOf(text)}\n${plain}${end}`
    case 'contact':
      return `${basis}编制本报告。如有疑问，请与${printed}联系（${text}）。\n${plain}${end}`
    case 'published':
      return `${basis}现公布${printed}${year}年政府信息公开工作年度报告。\n${plain}${end}`
    case 'defined':
      return `${basis}特向社会公布${printed}（以下简称“我局”）${year}年政府信息公开工作年度报告。\n${plain}${end}`
    case 'facts':
      return `${basis}根据${printed}政府信息公开情况编制本报告。${text}。\n${plain}${end}`
    case 'document':
      return `一、总体情况\n${year}年，我局按照要求公开信息。更新了《${printed}政府信息公开指南》。${contactOf(text)}${end}`
    case 'subject':
      return `一、总体情况\n${year}年，${printed}认真贯彻条例，公开信息。${contactOf(text)}${end}`
    case 'page':
      return printed.replaceAll(' / ', '\n')
    case 'body':
      return `一、总体情况\n${text.replaceAll('；', '。')}。${end}`
    default:
      throw new Error(`no page prints a name as ${where}`)
  }
}

/** The agency of a page, read as the pipeline reads it. */
export function agencyOf(page: PageCase, reference: Reference): AgencyResult {
  const text = TRADITIONAL.test(page.printed) ? toTraditional(pageOf(page)) : pageOf(page)
  const document = ingest(new TextEncoder().encode(text), 'page.txt', null)
  if ('reason' in document) throw new Error(document.message)
  const raw = extract(document)
  const title = raw.title && titleText(document, raw.title)
  const dates = settleDates(raw, title, 'page.txt')
  return settleAgency(raw, title, { ...dates, year: page.year }, reference, { url: `http://${page.url}/` })
}
