#!/usr/bin/env node
import * as NodeChildProcessSpawner from '@effect/platform-node-shared/NodeChildProcessSpawner'
import * as NodeFileSystem from '@effect/platform-node-shared/NodeFileSystem'
import * as NodePath from '@effect/platform-node-shared/NodePath'
import * as NodeRuntime from '@effect/platform-node-shared/NodeRuntime'
import * as NodeStdio from '@effect/platform-node-shared/NodeStdio'
import * as NodeTerminal from '@effect/platform-node-shared/NodeTerminal'
import * as Cause from 'effect/Cause'
import * as Console from 'effect/Console'
import { CliConfig, CliError, CliOutput, Command, GlobalFlag } from 'effect/cli'
import * as Effect from 'effect/Effect'
import * as Exit from 'effect/Exit'
import * as Layer from 'effect/Layer'
import * as Runtime from 'effect/Runtime'
import { buildCommand } from './commands/build.ts'
import { describeCommand } from './commands/describe.ts'
import { lintCommand } from './commands/lint.ts'
import { queryCommand } from './commands/query.ts'
import { showCommand } from './commands/show.ts'
import { EXIT } from './errors.ts'
import { languageAsked, usageInChinese } from './lint/usage.ts'
import { VERSION } from './version.ts'
import { Workers } from './workers/workers.ts'

// What every start loads imports modules of Effect one by one, and each command the rest of itself: the whole of
// Effect, DuckDB and Arrow take longer to load than most commands to run.
const ogi = Command.make('ogi').pipe(
  Command.withDescription("China's annual reports on open government information as an open dataset"),
  Command.withSubcommands([buildCommand, lintCommand, showCommand, queryCommand, describeCommand]),
)

const usageOnStandardError = CliOutput.layerPresenter({
  present: (event) => {
    if (event._tag !== 'InvalidInvocation') return CliOutput.defaultPresenter.present(event)
    const command = event.commandPath.join(' ')
    if (event.commandPath.includes('lint') && languageAsked(process.argv, process.env) === 'zh')
      return Console.error([...event.errors.map(usageInChinese), `用法见 ${command} --help`].join('\n'))
    const messages = event.errors.map((error) => error.message)
    return Console.error([...messages, `See ${command} --help`].join('\n'))
  },
})

/** What is said in Chinese has a Chinese word before it. */
const BEGINS_IN_CHINESE = /^\p{Script=Han}/u
const plainErrors = CliOutput.layer({
  ...CliOutput.defaultFormatter(),
  formatError: ({ message }) => `${BEGINS_IN_CHINESE.test(message) ? '错误：' : 'Error: '}${message}`,
})

const layers = Layer.mergeAll(
  NodeChildProcessSpawner.layer.pipe(
    Layer.provideMerge(Layer.mergeAll(NodeFileSystem.layer, NodePath.layer)),
  ),
  NodeStdio.layer,
  NodeTerminal.layer,
  Workers.threads,
  CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] }),
  usageOnStandardError,
  plainErrors,
)

/** What a failed run ends with: 2 where the command line was at fault, what the error says, or 3. */
function exitCodeOf(cause: Cause.Cause<unknown>): number {
  if (Cause.hasInterruptsOnly(cause)) return EXIT.interrupted
  const error = Cause.squash(cause)
  if (CliError.isCliError(error)) return Runtime.getErrorExitCode(error) === 0 ? EXIT.done : EXIT.usage
  const isDeclared = typeof error === 'object' && error !== null && Runtime.errorExitCode in error
  return isDeclared ? Runtime.getErrorExitCode(error) : EXIT.failed
}

// The reader of a pipe may have seen enough: `ogi query … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : EXIT.failed),
)

// Interruption is handled from the first yield on: nothing may be begun before it.
Effect.yieldNow.pipe(
  Effect.andThen(Command.run(ogi, { version: VERSION })),
  Effect.tapDefect((defect) => Console.error(`A fault of the program: ${Cause.pretty(Cause.die(defect))}`)),
  Effect.provide(layers),
  NodeRuntime.runMain({
    disableErrorReporting: true,
    teardown: (exit, onExit) => onExit(Exit.isSuccess(exit) ? EXIT.done : exitCodeOf(exit.cause)),
  }),
)
