/** Character properties by which a text does not hold or is not seen, as mammoth knows only the first of them. */
const NOT_SHOWN = /<(\w*:?)(?:dstrike|vanish|webHidden)\b/g
/** One of them switched off, which mammoth and the others may stand beside. */
const SWITCHED_OFF =
  /<\w*:?(?:strike|dstrike|vanish|webHidden)\s[^<>]{0,40}=["'](?:0|false|off)["']\s{0,9}\/>/g
/** A field with its result inside: mammoth passes over both. */
const SIMPLE_FIELD = /<\/?\w*:?fldSimple\b[^<>]{0,2000}>/g
const MARKS = ['strike', 'vanish', 'webHidden', 'fldSimple']

/**
 * A part of a Word file in which mammoth finds what it would pass over: results of fields stand in the text, and
 * what is struck twice or hidden is struck, so that it comes out as such. A part without any is left as it is.
 */
export function withMarks(part: Uint8Array): Uint8Array {
  const buffer = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  if (!MARKS.some((mark) => buffer.includes(mark))) return part
  // Tags are ASCII: the bytes of all other characters pass through one by one.
  const marked = buffer
    .toString('latin1')
    .replace(SWITCHED_OFF, '')
    .replace(NOT_SHOWN, '<$1strike')
    .replace(SIMPLE_FIELD, '')
  return Buffer.from(marked, 'latin1')
}
