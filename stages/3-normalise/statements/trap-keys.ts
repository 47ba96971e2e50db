import { keyring } from './keyed.ts'

/** The patterns of what makes a figure another than that of the agency's year: looked for together in a sentence. */
export const { keyed, keysIn } = keyring()
