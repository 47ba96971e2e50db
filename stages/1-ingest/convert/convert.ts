import type { Rejected } from '../../read.ts'
import { COMPILED, convertApart } from './apart.ts'
import { convertHere } from './here.ts'
import { type Converted, kindOf } from './kinds.ts'

/**
 * Makes text of a file whose content is a Word or PDF file, whatever its name; null at once for every other file,
 * which costs a comparison. In the compiled program this happens in a thread of its own, bounded in time and
 * memory. Nothing is fetched, and no file but those of the libraries is read.
 */
export function convert(bytes: Uint8Array): Promise<Converted | Rejected> | null {
  if (kindOf(bytes) === null) return null
  return COMPILED ? convertApart(bytes) : convertHere(bytes)
}
