/** A pattern, and the bit of its place among those that are looked for together. */
export interface Keyed {
  readonly words: RegExp
  readonly bit: number
}

/** Most patterns that are looked for together: a bit each of a whole number. */
const MOST = 31

/** Patterns that are looked for together, each by characters one of which it needs: a clause has hardly any of them. */
export interface Keyring {
  /** Adds a pattern. */
  readonly keyed: (keys: string, words: RegExp) => Keyed
  /** The bits of all patterns with a key in a text: looked up once, not once a pattern. */
  readonly keysIn: (text: string) => number
}

/** A keyring without patterns. */
export function keyring(): Keyring {
  const bits = new Uint32Array(65_536)
  let count = 0
  return {
    keyed(keys, words) {
      if (count === MOST) throw new Error(`more than ${MOST} patterns are looked for together`)
      const bit = 1 << count++
      for (let i = 0; i < keys.length; i++) bits[keys.charCodeAt(i)]! |= bit
      return { words, bit }
    },
    keysIn(text) {
      let found = 0
      for (let i = 0; i < text.length; i++) found |= bits[text.charCodeAt(i)]!
      return found
    },
  }
}

/** Whether a pattern matches in a text, whose keys are known. */
export const standsIn = ({ words, bit }: Keyed, keys: number, text: string): boolean =>
  (keys & bit) !== 0 && words.test(text)

/** The first match of a pattern in a text, whose keys are known. */
export const matchIn = ({ words, bit }: Keyed, keys: number, text: string): RegExpExecArray | null =>
  (keys & bit) === 0 ? null : words.exec(text)
