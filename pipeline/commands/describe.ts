import * as Console from 'effect/Console'
import { Argument, Command } from 'effect/cli'
import * as Effect from 'effect/Effect'
import * as Option from 'effect/Option'
import { UsageError } from '../errors.ts'

/** `describe [TABLE|INDICATOR]`: the codebook. */
export const describeCommand = Command.make(
  'describe',
  {
    name: Argument.String('TABLE|INDICATOR').pipe(
      Argument.withDescription(
        'A table, view, form, rule, column or code, or what a form prints, by code or Chinese label',
      ),
      Argument.optional,
    ),
  },
  Effect.fnUntraced(function* ({ name }) {
    const { describeLines, nearNames, overviewLines } = yield* Effect.promise(() => import('../codebook.ts'))
    if (Option.isNone(name)) return yield* Console.log(overviewLines().join('\n'))
    const lines = describeLines(name.value)
    if (lines) return yield* Console.log(lines.join('\n'))
    const near = nearNames(name.value)
    const advice =
      near.length > 0 ? `Did you mean ${near.join(', ')}?` : '"describe" alone lists what there is.'
    return yield* new UsageError({ message: `The codebook has no ${name.value}. ${advice}` })
  }),
).pipe(
  Command.withDescription('Say what the dataset holds: tables, columns, indicators, rules'),
  Command.withExamples([
    { command: 'ogi describe', description: 'Tables, views, forms and rules' },
    { command: 'ogi describe observations', description: 'The columns of a table' },
    { command: 'ogi describe requests/new_received/total', description: 'A cell of a form' },
  ]),
)
