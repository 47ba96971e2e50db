/** Character properties by which a text does not hold or is not seen, as mammoth knows only the first of them. */
const NOT_SHOWN = /<(\w*:?)(?:dstrike|vanish|webHidden)\b/g
/** One of them switched off, which mammoth and the others may stand beside. */
const SWITCHED_OFF =
  /<\w*:?(?:strike|dstrike|vanish|webHidden)\s[^<>]{0,40}=["'](?:0|false|off)["']\s{0,9}\/>/g
/** Text too small to be seen: sizes are in half points. */
const TINY = /<(\w*:?)sz \w*:?val=["'][1-4]["']\s{0,9}\/>/g
/** Text that is raised or lowered by a distance, or white, as what is below it may be. */
const SET_APART =
  /<(\w*:?)(?:position (\w*:?)val=["']-?[1-9]\d{0,3}["']|color (\w*:?)val=["']FFFFFF["'][^<>]{0,200})\s{0,9}\/>/gi
/** A field with its result inside, and text that runs the other way: mammoth passes over both. */
const WRAPPERS = /<\/?\w*:?(?:fldSimple|bdo|dir)\b[^<>]{0,2000}>/g
/** A formula beside the runs of a paragraph; text with readings, or an object, within a run. */
const FORMULA = /<(?:m:)?oMath(?=[\s>])/g
const IN_RUN = /<(\w*:?)(?:ruby|object)(?=[\s>])/g
/** Cells of the grid that a row leaves out before its first. */
const GRID_BEFORE =
  /<(\w*:?)gridBefore \w*:?val=["']([1-9]\d?)["']\s{0,9}\/>[^<>]{0,9}(?:<(?!\/\w*:?trPr>)[^<>]{0,200}>[^<>]{0,9}){0,20}<\/\w*:?trPr>/g

const MARKS = [
  'strike',
  'vanish',
  'webHidden',
  'fldSimple',
  ':sz ',
  ':position ',
  'FFFFFF',
  ':bdo',
  ':dir',
  'oMath',
  ':ruby',
  ':object',
  'gridBefore',
]

/** A character that nothing tells, as a part of a Word file writes it. */
const LOST = '&#xFFFD;'

/** The ids of the styles for characters that cross out or hide what they are of, in the styles of a Word file. */
export function styleMarks(styles: Uint8Array): readonly string[] {
  const [, ...all] = Buffer.from(styles)
    .toString('latin1')
    .replace(SWITCHED_OFF, '')
    .split(/<\w*:?style\s/)
  return all.flatMap((style) => {
    const id = /^[^<>]{0,400}?styleId=["']([^"'<>]{1,100})["']/.exec(style)?.[1]
    return id !== undefined && /<\w*:?(?:strike|dstrike|vanish)\b/.test(style) ? [id] : []
  })
}

const RUN_STYLE = /<(\w*:?)rStyle \w*:?val=["']([^"'<>]{1,100})["']\s{0,9}\/>/g

/**
 * A part of a Word file in which mammoth finds what it would pass over: results of fields stand in the text, what is
 * struck twice, hidden or tiny is struck, also by one of `styles`, what is raised is a superscript, formulas and
 * objects are U+FFFD, and rows that begin behind the first column have a cell there. A part without any is left as it
 * is.
 */
export function withMarks(part: Uint8Array, styles: readonly string[] = []): Uint8Array {
  const buffer = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  if (styles.length === 0 && !MARKS.some((mark) => buffer.includes(mark))) return part
  // Tags are ASCII: the bytes of all other characters pass through one by one.
  const marked = buffer
    .toString('latin1')
    .replace(RUN_STYLE, (style, prefix: string, id: string) =>
      styles.includes(id) ? `${style}<${prefix}strike/>` : style,
    )
    .replace(SWITCHED_OFF, '')
    .replace(NOT_SHOWN, '<$1strike')
    .replace(TINY, '<$1strike/>')
    .replace(SET_APART, (_, prefix: string) => `<${prefix}vertAlign ${prefix}val="superscript"/>`)
    .replace(WRAPPERS, '')
    .replace(FORMULA, `<w:r><w:t>${LOST}</w:t></w:r>$&`)
    .replace(IN_RUN, `<$1t>${LOST}</$1t>$&`)
    .replace(
      GRID_BEFORE,
      (row, prefix: string, span: string) =>
        `${row}<${prefix}tc><${prefix}tcPr><${prefix}gridSpan ${prefix}val="${span}"/></${prefix}tcPr><${prefix}p/></${prefix}tc>`,
    )
  return Buffer.from(marked, 'latin1')
}
