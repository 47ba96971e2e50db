import { Flag } from 'effect/cli'

/** `--output DIR`, the folder of the dataset: `data-out` if not given. */
export const outputFlag = (description: string) =>
  Flag.String('output').pipe(
    Flag.withMetavar('DIR'),
    Flag.withDescription(`${description}; data-out if not given`),
    Flag.withDefault('data-out'),
  )
