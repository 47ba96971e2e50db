import type { Rejected } from '../../read.ts'
import { damaged } from '../convert/kinds.ts'
import { type Entry, entriesOf, type Part, storedArchive, unpack } from './archive.ts'
import { styleMarks, withMarks } from './marks.ts'

const MIB = 1024 * 1024

/** What is read of a Word file at the most: its parts that are XML, their bytes unpacked, and their tags. */
export const DOCX_LIMITS = { parts: 1000, bytes: 16 * MIB, tags: 400_000 } as const

type Library = typeof import('mammoth')
let library: Promise<Library> | undefined

/** Loaded at the first Word file. */
const load = (): Promise<Library> => (library ??= import('mammoth').then((module) => module.default))

const rejected = (reason: Rejected['reason'], message: string): Rejected => ({ reason, message })

const MAIN = 'word/document.xml'
/** Texts, and what leads from one to the next: everything but pictures and fonts. */
const TEXT = /\.(?:xml|rels)$/i

const LESS_THAN = 60

function tagsOf(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) count++
  return count
}

/**
 * The texts of a Word file, unpacked within the limits, or why there are none. What is not here mammoth never sees,
 * so that no small file can become a huge one later.
 */
function partsOf(entries: readonly Entry[] | null): readonly Part[] | Rejected {
  if (!entries) return rejected('unreadable', 'The file is a ZIP archive or an Office file, and damaged.')
  const names = new Set(entries.map(({ name }) => name))
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) {
    return rejected('unsupported', 'The file is an OpenDocument file (.odt): save it as .docx.')
  }
  if (!names.has('[Content_Types].xml')) return rejected('binary', 'The file is a ZIP archive, not text.')
  if (!names.has(MAIN)) return rejected('binary', 'The file is an Office file, but no Word document.')
  const texts = entries.filter(({ name }) => TEXT.test(name))
  if (texts.length > DOCX_LIMITS.parts || names.size < entries.length) {
    return rejected('unsupported', 'The Word file has too many parts, or several of one name.')
  }
  const parts: Part[] = []
  let left: number = DOCX_LIMITS.bytes
  let tags = 0
  for (const entry of texts) {
    const bytes = unpack(entry, left)
    if (bytes === null)
      return rejected('unreadable', `The Word file is damaged: ${entry.name} cannot be unpacked.`)
    if (bytes === 'too_large') {
      return rejected(
        'too_large',
        `The texts of the Word file have more than ${DOCX_LIMITS.bytes / MIB} MiB.`,
      )
    }
    left -= bytes.length
    tags += tagsOf(bytes)
    if (tags > DOCX_LIMITS.tags) {
      return rejected('too_large', `The Word file has more than ${DOCX_LIMITS.tags} tags.`)
    }
    parts.push({ name: entry.name, bytes })
  }
  const styles = parts.find(({ name }) => name === 'word/styles.xml')
  const marks = styles ? styleMarks(styles.bytes) : []
  return parts.map(({ name, bytes }) => ({ name, bytes: withMarks(bytes, marks) }))
}

/** The end of every block and row ends a line, so that lines can be counted. */
const LINE_END = /<\/(?:p|h[1-6]|li|tr|table)>(?=<(?:p|h[1-6]|ol|ul|tr|table)\b)/g

/**
 * A Word file (.docx) as HTML, by mammoth: headings, paragraphs and tables, without pictures and styles, a line a
 * block or row. Rejects archives that are no Word file (`binary`), damaged ones (`unreadable`) and those over the
 * limits (`too_large`, `unsupported`).
 */
export async function docxToHtml(bytes: Uint8Array): Promise<string | Rejected> {
  const parts = partsOf(entriesOf(bytes))
  if ('reason' in parts) return parts
  try {
    const { convertToHtml, images } = await load()
    const convertImage = images.imgElement(() => Promise.resolve({ src: '' }))
    const options = { convertImage, includeEmbeddedStyleMap: false, externalFileAccess: false }
    const { value } = await convertToHtml({ buffer: storedArchive(parts) }, options)
    if (!/[^\s<>](?![^<>]*>)/.test(value)) return rejected('no_text', 'The Word file holds no text.')
    return value.replace(LINE_END, '$&\n')
  } catch (error) {
    return damaged('The Word file', error)
  }
}
