import { ogi2021 } from '../../../schemas/forms/ogi-2021.ts'
import type { Document } from '../../../stages/1-ingest/document.ts'
import { IDENTITY } from '../../../stages/1-ingest/offsets.ts'
import type { RawReport, RawSection } from '../../../stages/2-extract/raw-report.ts'
import { settleTitle } from '../../../stages/2-extract/title/title.ts'

/** A document of clean, simplified text. */
export function documentOf(text: string, sourcePath = 'report.txt'): Document {
  return {
    sourcePath,
    sha256: '0'.repeat(64),
    bytes: text.length,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    script: 'simplified',
    source: text,
    text,
    offsets: IDENTITY,
  }
}

/** Sections by their headings 一、 to 六、 at the beginning of a line. */
function sectionsOf(text: string): RawSection[] {
  const headings = [...text.matchAll(/^[# ]*([一二三四五六])、[^\n]{2,30}$/gm)]
  const first = headings[0]?.index ?? text.length
  const sections: RawSection[] = [{ section: 0, heading: null, start: 0, end: first }]
  headings.forEach((match, i) => {
    sections.push({
      section: '一二三四五六'.indexOf(match[1]!) + 1,
      heading: { start: match.index, end: match.index + match[0].length },
      start: match.index,
      end: headings[i + 1]?.index ?? text.length,
    })
  })
  return sections
}

/** A raw report without cells. */
export function reportOf(text: string, sourcePath = 'report.txt'): RawReport {
  const document = documentOf(text, sourcePath)
  const sections = sectionsOf(text)
  return {
    document,
    form: ogi2021,
    ...settleTitle(document, sections[1]?.start ?? text.length),
    sections,
    cells: { found: new Uint8Array(0), start: new Int32Array(0), end: new Int32Array(0) },
    scales: new Map(),
    notes: [],
  }
}
