import { Argument, Command, Flag } from 'effect/cli'
import * as Effect from 'effect/Effect'
import * as Stdio from 'effect/Stdio'
import * as Stream from 'effect/Stream'
import { RunFailed } from '../errors.ts'
import { outputFlag } from './output.ts'

/** `query "SQL"`: asks the built dataset. */
export const queryCommand = Command.make(
  'query',
  {
    sql: Argument.String('SQL').pipe(
      Argument.withDescription(
        'One statement in the SQL of DuckDB that reads tables or views of the dataset',
      ),
    ),
    output: outputFlag('Folder of the dataset'),
    format: Flag.Literals('format', ['table', 'csv', 'json']).pipe(
      Flag.withDescription('How to print the result; table, of at most 1,000 rows, if not given'),
      Flag.withDefault('table'),
    ),
  },
  Effect.fnUntraced(function* ({ sql, output, format }) {
    const { openDataset } = yield* Effect.promise(() => import('../dataset/dataset.ts'))
    const { formatResult } = yield* Effect.promise(() => import('../dataset/formats.ts'))
    const stdio = yield* Stdio.Stdio
    const dataset = yield* openDataset(output)
    const result = yield* dataset.query(sql)
    yield* Stream.run(formatResult(result, format), stdio.stdout()).pipe(
      Effect.catchTag('PlatformError', (cause) => Effect.fail(new RunFailed({ doing: 'Printing', cause }))),
    )
  }, Effect.scoped),
).pipe(
  Command.withDescription('Ask the built dataset in SQL; "describe" says what it holds'),
  Command.withExamples([
    {
      command: `ogi query "SELECT agency_name, report_year, cells_reported FROM reports"`,
      description: 'A table on the terminal',
    },
    {
      command: `ogi query "FROM panel" --format csv > panel.csv`,
      description: 'A view as CSV: one row an agency and year',
    },
  ]),
)
