import { isUtf8, transcode } from 'node:buffer'
import type { Rejected } from '../read.ts'

/** A decoded file; a byte-order mark is no part of the text. */
export interface Decoded {
  readonly source: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
}

/** Words that stand in every such report, in either script: the sign that a decoding is the right one. */
const TELLTALE = /政府|信息|公开|公開|資訊|情况|情況/

const UTF8 = new TextDecoder('utf-8')
/** The byte-order mark as a character. */
const MARK = 0xfeff
const rejected = (reason: Rejected['reason'], message: string): Rejected => ({ reason, message })

/** Valid UTF-8 as text without its mark, by way of UTF-16: that takes a fifth of the time of a decoder, which looks for faults. */
function decodeUtf8(bytes: Uint8Array): string {
  const source = transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
  return source.charCodeAt(0) === MARK ? source.slice(1) : source
}

const startsWith = (bytes: Uint8Array, ...head: readonly number[]) =>
  head.every((byte, i) => bytes[i] === byte)

/** Magic numbers of files that hold no plain text, with what to call them. */
const BINARY: readonly (readonly [name: string, ...head: number[]])[] = [
  ['a ZIP archive (or an Office file)', 0x50, 0x4b, 0x03, 0x04],
  ['a PDF', 0x25, 0x50, 0x44, 0x46, 0x2d],
  ['a PNG image', 0x89, 0x50, 0x4e, 0x47],
  ['a JPEG image', 0xff, 0xd8, 0xff],
  ['a GIF image', 0x47, 0x49, 0x46, 0x38],
  ['a gzip archive', 0x1f, 0x8b],
  ['a RAR archive', 0x52, 0x61, 0x72, 0x21],
]

/** Formats that hold a report as text and much else, by what stands in their first bytes, with what to do. */
const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, 'a Rich Text file (.rtf): save it as .docx'],
  [
    /^content-type:[ \t]*multipart\/related/im,
    'a page saved with its pictures in one file (.mht): save it as .html',
  ],
  [
    /<\?mso-application progid="Word\.Document"|<w:wordDocument\b/,
    'a Word file of 2003 (.xml): save it as .docx',
  ],
  [/<office:document\b/, 'an OpenDocument file (.fodt): save it as .docx'],
]
const HEAD = 2000

function unsupported(source: string): Rejected | null {
  const first = source.charCodeAt(source.search(/\S/))
  // A letter, `<` or `{`: hardly any report begins so.
  if (!(first === 60 || first === 123 || (first >= 65 && first <= 90))) return null
  const head = source.slice(0, HEAD).trimStart()
  const format = FORMATS.find(([sign]) => sign.test(head))
  return format ? rejected('unsupported', `The file is ${format[1]}.`) : null
}

/** What the format of before 2007 holds a file in that opens with a password only, whatever its own format. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')

function oldOffice(bytes: Uint8Array): Rejected {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED)) {
    return rejected('unreadable', 'The Office file is encrypted: it opens with a password only.')
  }
  return rejected('unsupported', 'The file is an Office file in the format of before 2007: save it as .docx.')
}

/** NUL bytes that a text may hold, in a thousand of its bytes: a fault of what wrote it. */
const FEW = 1

/**
 * A text without its padding of NULs; a few inside it are characters that are lost. Null where there are more than
 * a few.
 */
function withoutNuls(source: string): string | null {
  let end = source.length
  while (end > 0 && source.charCodeAt(end - 1) === 0) end--
  const text = source.slice(0, end)
  const lost = text.split('\0').length - 1
  return lost * 1000 > FEW * text.length ? null : text.replaceAll('\0', '\ufffd')
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | Rejected {
  const source = new TextDecoder(encoding).decode(bytes)
  if (source.trim() === '') return rejected('empty', 'The file holds nothing but white space.')
  if (TELLTALE.test(source)) return { source, encoding }
  return rejected('broken_encoding', 'The file looks like UTF-16, but no readable text comes out of it.')
}

/** The length of a file without NULs at its end; UTF-16 may have one there. */
function unpadded(bytes: Uint8Array): number {
  let length = bytes.length
  while (length > 0 && bytes[length - 1] === 0) length--
  return bytes.length - length > 1 ? length : bytes.length
}

/**
 * UTF-16 without a mark: line ends and digits put zeros at every odd (or every even) byte. So do 一, 最 and 需
 * at the other one, so that where both have some only a readable text is proof. Null for anything else.
 */
function decodeBareUtf16(bytes: Uint8Array): Decoded | Rejected | null {
  let even = 0
  let odd = 0
  const length = Math.min(unpadded(bytes), 4096)
  for (let i = 0; i < length; i++) if (bytes[i] === 0) i & 1 ? odd++ : even++
  if (even + odd < length / 200) return null
  const likely = decodeUtf16(bytes, odd >= even ? 'utf-16le' : 'utf-16be')
  if (!('reason' in likely)) return likely
  if (Math.max(odd, even) > 20 * Math.min(odd, even)) return likely
  const other = decodeUtf16(bytes, odd >= even ? 'utf-16be' : 'utf-16le')
  return 'reason' in other ? null : other
}

/** The old national encodings; Big5 only where the text is plainly that. */
function decodeLegacy(bytes: Uint8Array): Decoded | null {
  for (const encoding of ['gb18030', 'big5'] as const) {
    const source = withoutNuls(new TextDecoder(encoding).decode(bytes))
    if (source === null) return null
    const lost = source.split('\ufffd').length - 1
    if (TELLTALE.test(source) && lost * 50 <= source.length) return { source, encoding }
  }
  return null
}

/**
 * Decodes a file by what its bytes are, whatever its name or a header in it says: UTF-8 and UTF-16 with and
 * without a byte-order mark, GB18030 (with it GBK and GB2312), Big5. Bytes lost from a UTF-8 text become
 * U+FFFD, and so do the few NULs that a text may hold. Rejects empty files, binary files, other formats of reports,
 * and text that no encoding makes readable.
 */
export function decode(bytes: Uint8Array): Decoded | Rejected {
  if (bytes.length === 0) return rejected('empty', 'The file is empty.')
  if (isUtf8(bytes)) {
    const source = decodeUtf8(bytes)
    if (source.trim() === '') return rejected('empty', 'The file holds nothing but white space.')
    if (!source.includes('\0')) return unsupported(source) ?? { source, encoding: 'utf-8' }
    const text = withoutNuls(source)
    if (text !== null && TELLTALE.test(text)) return { source: text, encoding: 'utf-8' }
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOffice(bytes)
  const binary = BINARY.find(([, ...head]) => startsWith(bytes, ...head))
  if (binary) return rejected('binary', `The file is ${binary[0]}, not text.`)
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes, 'utf-16le')
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes, 'utf-16be')
  const utf16 = decodeBareUtf16(bytes)
  if (utf16) return utf16
  const utf8 = withoutNuls(UTF8.decode(bytes))
  if (utf8 === null) return rejected('binary', 'The file holds NUL bytes: it is not text.')
  const lost = utf8.split('\ufffd').length - 1
  if (TELLTALE.test(utf8) && lost * 10 <= utf8.length) return { source: utf8, encoding: 'utf-8' }
  return (
    decodeLegacy(bytes) ??
    (bytes.includes(0) ? rejected('binary', 'The file holds NUL bytes: it is not text.') : null) ??
    unsupported(utf8) ??
    rejected('broken_encoding', 'The text is readable in none of UTF-8, UTF-16, GB18030 and Big5.')
  )
}
