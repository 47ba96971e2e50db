import * as Console from 'effect/Console'
import { Argument, Command } from 'effect/cli'
import * as Effect from 'effect/Effect'
import { maxSizeFlag } from './max-size.ts'
import { outputFlag } from './output.ts'

/** `show PATH|REPORT_ID`: what was read from one report, cell by cell. */
export const showCommand = Command.make(
  'show',
  {
    report: Argument.String('PATH|REPORT_ID').pipe(
      Argument.withDescription('A file, which is read, or the id of a report of the built dataset'),
    ),
    output: outputFlag('Folder of the dataset that has the report'),
    maxBytes: maxSizeFlag,
  },
  Effect.fnUntraced(function* ({ report, output, maxBytes }) {
    const { loadShown } = yield* Effect.promise(() => import('../show/load.ts'))
    const { reportLines } = yield* Effect.promise(() => import('../show/print.ts'))
    yield* Console.log(reportLines(yield* loadShown(report, output, maxBytes)).join('\n'))
  }),
).pipe(
  Command.withDescription('Show what was read from one report, cell by cell, and which checks failed'),
  Command.withExamples([
    {
      command: 'ogi show data-raw/reports/2024/640323-yanchi-health.txt',
      description: 'Read a file and show it',
    },
    { command: 'ogi show 09dd1c0c7687e9bc', description: 'Show a report of the dataset in data-out/' },
  ]),
)
