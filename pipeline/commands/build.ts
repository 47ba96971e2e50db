import { availableParallelism } from 'node:os'
import * as Console from 'effect/Console'
import { Argument, Command, Flag } from 'effect/cli'
import * as Effect from 'effect/Effect'
import { ErrorsFound } from '../errors.ts'
import { maxSizeFlag } from './max-size.ts'
import { outputFlag } from './output.ts'

const isCount = (value: number) => value >= 1
const COUNT = () => 'a whole number from 1 on'

// npm says which of its scripts runs; npx is one of its own.
const OWN_SCRIPTS = ['build', 'ogi']
const PROGRAM = OWN_SCRIPTS.includes(process.env['npm_lifecycle_event'] ?? '') ? 'npm run -s ogi --' : 'ogi'

/** `build [PATH…]`: files or folders in, a dataset out. */
export const buildCommand = Command.make(
  'build',
  {
    paths: Argument.String('PATH').pipe(
      Argument.withDescription('Files or folders of reports; data-raw/reports if none is given'),
      Argument.variadic(),
    ),
    output: outputFlag('Folder of the dataset, replaced when the build is done'),
    workers: Flag.Int('workers').pipe(
      Flag.filter(isCount, COUNT),
      Flag.withMetavar('N'),
      Flag.withDescription('Threads that read reports; as many as there are cores if not given'),
      Flag.withDefault(Effect.sync(availableParallelism)),
    ),
    strict: Flag.Boolean('strict').pipe(
      Flag.withDescription('End with exit code 1 if a check of severity error failed'),
      Flag.withDefault(false),
    ),
    maxBytes: maxSizeFlag,
    quiet: Flag.Boolean('quiet').pipe(Flag.withDescription('Show no progress'), Flag.withDefault(false)),
  },
  Effect.fnUntraced(function* ({ paths, output, workers, strict, maxBytes, quiet }) {
    const { build } = yield* Effect.promise(() => import('../build.ts'))
    const { summaryLines } = yield* Effect.promise(() => import('../summary.ts'))
    const built = yield* build({
      paths: paths.length > 0 ? paths : ['data-raw/reports'],
      output,
      workers,
      maxBytes,
      quiet,
    })
    yield* Console.log(summaryLines(built, PROGRAM).join('\n'))
    if (strict && built.totals.errors > 0) return yield* new ErrorsFound({ count: built.totals.errors })
  }),
).pipe(
  Command.withDescription('Read reports and build the dataset'),
  Command.withExamples([
    { command: 'ogi build', description: 'Rebuild data-out/ from data-raw/reports/' },
    {
      command: 'ogi build my-reports/2024 --output my-dataset --workers 4',
      description: 'Build a dataset from reports of your own',
    },
  ]),
)
