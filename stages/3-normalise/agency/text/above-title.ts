import type { Evidence } from '../evidence.ts'
import { isAdministration, type Whose } from '../whose.ts'
import { findMentions } from './mentions.ts'
import { roleOf } from './roles.ts'

/** How far above its title a page may print the first sentence of the report, in characters. */
const REACH = 300

/**
 * Whose report it is by a sentence above its title: who wrote it (本报告由…编制) or whom to ask. Names of reports there
 * are links to others. Null where no such sentence names a whole body, place and kind, or several do.
 */
export function aboveTitle({ around, year, reference }: Evidence): Whose | null {
  const { titleStart } = around
  const text = around.text.slice(Math.max(0, titleStart - REACH), titleStart)
  const [first, ...others] = findMentions(text, 0, text.length, year, reference).filter((mention) => {
    const { hint, places } = mention.reading
    if (hint !== null || places.length === 0 || isAdministration(mention.reading)) return false
    const role = roleOf(mention, text)
    return role === 'author' || role === 'contact'
  })
  if (!first || others.some((other) => other.reading.name !== first.reading.name)) return null
  const { reading } = first
  return { clue: { where: 'above the title', name: reading.name, reading }, rivals: [], count: 0 }
}
