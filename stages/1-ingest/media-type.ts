/** A page opens one in its first thousand characters; a fragment of one has a table somewhere. */
const PAGE = /<(?:!doctype html|html|head|body|div)[\s>]/i
const TABLE = /<(?:table|tbody|tr|td)[\s>]/i
/** Markdown by its marks: a heading, a bold line, or a table. */
const MARKDOWN = /^(?:#{1,6} \S|\*\*\S|\|.*\|\s*$)/m

/** What a text is, by its content; the name decides only where the content leaves it open. */
export function mediaTypeOf(
  source: string,
  sourcePath: string,
): 'text/html' | 'text/markdown' | 'text/plain' {
  const head = source.slice(0, 1000)
  if (source.includes('<') && (PAGE.test(head) || TABLE.test(source))) return 'text/html'
  if (/\.html?$/i.test(sourcePath) && /<\/[a-z]+>/i.test(source)) return 'text/html'
  if (/\.(?:md|markdown)$/i.test(sourcePath) || MARKDOWN.test(head)) return 'text/markdown'
  return 'text/plain'
}
