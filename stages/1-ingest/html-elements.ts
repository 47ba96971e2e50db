/** How the text of an element is read; null where it is ordinary text. */
export type Reading =
  /** Not shown: nothing in it is part of the page. */
  | 'hidden'
  /** Shown as something else than text: a form, a picture, a script that may write. */
  | 'no text'
  /** Crossed out: its cells are there, its text does not hold. */
  | 'struck'
  /** Set apart from the text before and behind it: the mark of a note. */
  | 'apart'
  /** A box of its own width on its line: a cell of a table that is made without one. */
  | 'cell'

/** Elements that no reader sees, or whose text is about the page and not in it. */
const HIDDEN = new Set('style noscript template nav aside title rt rp xml datalist marquee'.split(' '))
/** Elements whose content is no text but may show a figure. */
const NO_TEXT = new Set(
  'script select button iframe svg object canvas math video audio meter progress'.split(' '),
)
const STRUCK = new Set(['del', 's', 'strike'])
const APART = new Set(['sup', 'sub', 'a'])
/** Elements that go on with the text around them. Names with a colon or a hyphen are those of other programs. */
const INLINE = new Set(
  'html head body meta link base span b strong i em u font big small label tt code ins mark q cite abbr acronym bdo bdi dfn kbd samp var time data output ruby rb rtc wbr nobr blink basefont td th col colgroup caption img input area map param source track embed option optgroup legend summary details dialog menu picture video audio frame frameset noframes textarea meter progress slot search hgroup dir listing plaintext xmp'.split(
    ' ',
  ),
)
const isKnown = (name: string) => INLINE.has(name) || BLOCKS.has(name) || /[:-]/.test(name)

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

/** What a style says of how its element is read; the first that holds. */
const STYLES: readonly (readonly [RegExp, Reading])[] = [
  [/(?:^|[;\s])display\s*:\s*none\b|(?:^|[;\s])visibility\s*:\s*(?:hidden|collapse)\b/i, 'hidden'],
  [
    /(?:^|[;\s])opacity\s*:\s*0+(?:\.0+)?\s*(?:;|$)|(?:^|[;\s])font-size\s*:\s*0+(?:\.0+)?(?:[a-z]|%|\s*;|$)/i,
    'hidden',
  ],
  [/(?=.*\bposition\s*:\s*(?:absolute|fixed))(?:^|.*[;\s])(?:left|top|right)\s*:\s*-\d{3}/i, 'hidden'],
  [/(?:^|[;\s])text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i, 'struck'],
  [/(?:^|[;\s])vertical-align\s*:\s*su(?:per|b)\b|(?:^|[;\s])mso-text-raise\s*:\s*-?[\d.]*[1-9]/i, 'apart'],
  [/(?:^|[;\s])display\s*:\s*table-cell\b/i, 'cell'],
  // White may be the colour of what is below it.
  [/(?:^|[;\s])color\s*:\s*(?:#fff(?:fff)?|white|rgb\(255,\s*255,\s*255\))\s*(?:;|$)/i, 'apart'],
  [/(?=.*\bdisplay\s*:\s*inline-(?:block|flex)\b)(?:^|.*[;\s])width\s*:/i, 'cell'],
  // On a line of its own, or at another place than the text around it.
  [
    /(?:^|[;\s])(?:display\s*:\s*(?:block|flex|grid|list-item|table)|float\s*:\s*(?:left|right)|position\s*:\s*(?:absolute|fixed))\b/i,
    'apart',
  ],
]

/** Styles are few in a page, and each stands there many times. */
const known = new Map<string, Reading | null>()
/** A style that is longer than this is not looked at. */
const LONGEST_STYLE = 2000

function readingOfStyle(style: string): Reading | null {
  if (style.length > LONGEST_STYLE) return 'apart'
  let reading = known.get(style)
  if (reading === undefined) {
    if (known.size > 5000) known.clear()
    reading = STYLES.find(([pattern]) => pattern.test(style))?.[1] ?? null
    known.set(style, reading)
  }
  return reading
}

/** A link to a footnote or an endnote, as word processors name it: what it shows is the mark of a note. */
const NOTE = /^#_?(?:ftn|edn|footnote-|endnote-)\d/i

/** The attributes of an element by their names. */
export type Attributes = Readonly<Record<string, string>>

/** How the text of an element is read, by its name, its attributes and its own style. */
export function readingOf(name: string, attributes: Attributes): Reading | null {
  if (HIDDEN.has(name)) return 'hidden'
  if (NO_TEXT.has(name)) return 'no text'
  const { hidden, style, role, href, open } = attributes
  // A page that is hidden as a whole is shown by a script.
  if (name === 'body' || name === 'html') return null
  if (hidden !== undefined || role === 'navigation') return 'hidden'
  if (name === 'dialog' && open === undefined) return 'hidden'
  const styled = style === undefined ? null : readingOfStyle(style)
  if (styled === 'hidden') return styled
  if (STRUCK.has(name)) return 'struck'
  if (name === 'a' && href !== undefined && NOTE.test(href)) return 'hidden'
  // What is no element may be what is left of a figure's markup.
  return styled ?? (APART.has(name) || !isKnown(name) ? 'apart' : null)
}

/** Fields of a form that show no value, or one that is no text of the page. */
const NO_VALUE = /^(?:hidden|submit|reset|button|checkbox|radio|image|file|password)$/i

/** Whether an element without text of its own shows something that may be a figure: a field, a picture. */
export function showsSomething(
  name: string,
  { type = 'text', value = '', width, height }: Attributes,
): boolean {
  if (name === 'input') return value.trim() !== '' && !NO_VALUE.test(type)
  // Pictures a point wide keep cells apart.
  return (name === 'img' || name === 'embed') && width !== '1' && height !== '1'
}

/** Whether white space is shown as it is printed. */
export const keepsLines = (name: string, { style }: Attributes): boolean =>
  name === 'pre' ||
  name === 'textarea' ||
  (style?.includes('white-space') === true && /white-space\s*:\s*(?:pre|break)/i.test(style))

/** Tags before the one that is looked at: ends of elements that were never opened. */
const WHOLE = /^(?:<[^<>]*>)*/
const INNER = /<[/!a-z]/i

/** Whether a tag holds another one: it has lost its end, a quote or a bracket, and swallowed what follows. */
export function isBroken(tag: string): boolean {
  const rest = tag.replace(WHOLE, '')
  return rest !== '' && INNER.test(rest.slice(1))
}

/** Whether a comment runs on over what was meant to be shown: it holds the next comment, or the end of a cell. */
export function runsOn(comment: string): boolean {
  if (!/--!?>$/.test(comment) || comment.slice(4, -3).includes('<!--')) return true
  return /<(\/?)t[dhr]\b/i.exec(comment)?.[1] === '/'
}

/** Cells and rows that stand in something that was swallowed. */
export const SWALLOWED = /<(t[dhr])\b/gi
