import { Argument, Command, Flag, TerminalCapabilities } from 'effect/cli'
import * as Effect from 'effect/Effect'
import * as Stdio from 'effect/Stdio'
import * as Stream from 'effect/Stream'
import { startAhead } from '../../stages/1-ingest/convert/apart.ts'
import { typeOfName } from '../../stages/1-ingest/convert/kinds.ts'
import { EXIT, FaultsFound, RunFailed } from '../errors.ts'
import { LINT_FORMAT_NAMES, LINT_FORMATS } from '../lint/formats/index.ts'
import { LANGUAGES, languageOf } from '../lint/language.ts'

/** Where the output is no terminal. */
const DEFAULT_WIDTH = 100

/** `lint PATH…`: what is wrong with these reports. */
export const lintCommand = Command.make(
  'lint',
  {
    paths: Argument.String('PATH').pipe(
      Argument.withDescription('Files or folders of reports: text, Markdown, web pages, Word (.docx), PDF'),
      Argument.variadic({ min: 1 }),
    ),
    format: Flag.Literals('format', LINT_FORMAT_NAMES).pipe(
      Flag.withDescription('How to print what is found; pretty if not given'),
      Flag.withDefault('pretty' as const),
    ),
    strict: Flag.Boolean('strict').pipe(
      Flag.withDescription('End with exit code 1 for warnings, too, and not for errors alone'),
      Flag.withDefault(false),
    ),
    lang: Flag.Literals('lang', LANGUAGES).pipe(
      Flag.withDescription(
        'Language of the output; that of the locale (LC_ALL, LC_MESSAGES, LANG) if not given',
      ),
      Flag.withDefault(Effect.sync(() => languageOf(process.env))),
    ),
  },
  Effect.fnUntraced(function* ({ paths, format, strict, lang }) {
    const converted = paths.map(typeOfName).find((type) => type !== null)
    if (converted) startAhead(converted)
    const { lint } = yield* Effect.promise(() => import('../lint/lint.ts'))
    const { countsOf } = yield* Effect.promise(() => import('../lint/linted.ts'))
    const { print } = yield* Effect.promise(LINT_FORMATS[format])
    const stdio = yield* Stdio.Stdio
    const { canColor } = yield* TerminalCapabilities.TerminalCapabilities
    const files = yield* lint(paths, lang)
    const { error, warning } = countsOf(files)
    const isFaulty = error > 0 || (strict && warning > 0)
    const output = print(files, {
      language: lang,
      colour: canColor,
      width: process.stdout.columns || DEFAULT_WIDTH,
      exitCode: isFaulty ? EXIT.findings : EXIT.done,
    })
    yield* Stream.run(Stream.succeed(output), stdio.stdout()).pipe(
      Effect.catchTag('PlatformError', (cause) => Effect.fail(new RunFailed({ doing: 'Printing', cause }))),
    )
    if (isFaulty) return yield* new FaultsFound()
  }),
).pipe(
  Command.withDescription(
    'Check reports before they are published: figures, sums, dates, sections. ' +
      'Rules across years compare reports with each other and need "ogi build"',
  ),
  Command.withExamples([
    { command: 'ogi lint draft.docx', description: 'Check one report' },
    {
      command: 'ogi lint reports/2024 --lang zh --strict',
      description: 'Check a folder, with what is found in Chinese; warnings count as errors',
    },
    {
      command: 'ogi lint reports --format sarif > lint.sarif',
      description: 'A log for viewers and services',
    },
  ]),
)
