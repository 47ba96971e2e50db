import { Flag } from 'effect/cli'
import { MAX_BYTES } from '../../stages/1-ingest/read-file.ts'

const MIB = 1024 * 1024
const DEFAULT_MIB = MAX_BYTES / MIB

/** `--max-size MIB`, as bytes: files above are not read. 64 MiB if not given. */
export const maxSizeFlag = Flag.Int('max-size').pipe(
  Flag.filter(
    (value) => value >= 1,
    () => 'a whole number from 1 on',
  ),
  Flag.map((mebibytes) => mebibytes * MIB),
  Flag.withMetavar('MIB'),
  Flag.withDescription(`Reject files of more mebibytes than this; ${DEFAULT_MIB} if not given`),
  Flag.withDefault(MAX_BYTES),
)
