import { CliError } from 'effect/cli'
import * as Runtime from 'effect/Runtime'
import * as Schema from 'effect/Schema'

/** Exit codes: every way in which a run can end. */
export const EXIT = { done: 0, findings: 1, usage: 2, failed: 3, interrupted: 130 } as const

/** What the user asked for cannot be done as asked: a missing file, an unknown name, wrong SQL. Exit code 2. */
export class UsageError extends Schema.TaggedError<UsageError>()('UsageError', { message: Schema.String }) {
  override readonly [Runtime.errorExitCode] = EXIT.usage
  override get [CliError.userMessage]() {
    return this.message
  }
}

/** Nothing of what was found could be read, so nothing is published; `reasons` are lines. Exit code 3. */
export class NothingRead extends Schema.TaggedError<NothingRead>()('NothingRead', {
  found: Schema.Int,
  output: Schema.String,
  reasons: Schema.Array(Schema.String),
}) {
  override readonly [Runtime.errorExitCode] = EXIT.failed
  override get message() {
    const what = this.found === 0 ? 'No file was found' : `None of ${this.found} files could be read`
    return [`${what}: nothing is published, and ${this.output} is as it was.`, ...this.reasons].join('\n')
  }
  override get [CliError.userMessage]() {
    return this.message
  }
}

/** The paths hold no file that could be a report. Exit code 3. */
export class NothingFound extends Schema.TaggedError<NothingFound>()('NothingFound', {
  message: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = EXIT.failed
  override get [CliError.userMessage]() {
    return this.message
  }
}

/** A run that cannot go on: the disk is full, a worker died. Nothing is published. Exit code 3. */
export class RunFailed extends Schema.TaggedError<RunFailed>()('RunFailed', {
  doing: Schema.String,
  cause: Schema.Defect(),
}) {
  override readonly [Runtime.errorExitCode] = EXIT.failed
  override get message() {
    const reason = this.cause instanceof Error ? this.cause.message : String(this.cause)
    return `${this.doing} failed: ${reason}`
  }
  override get [CliError.userMessage]() {
    return this.message
  }
}

/** The run is done and its output in place, but `--strict` was asked for and checks failed. Exit code 1. */
export class ErrorsFound extends Schema.TaggedError<ErrorsFound>()('ErrorsFound', { count: Schema.Int }) {
  override readonly [Runtime.errorExitCode] = EXIT.findings
  override get message() {
    return `${this.count} ${this.count === 1 ? 'check' : 'checks'} of severity error failed.`
  }
  override get [CliError.userMessage]() {
    return this.message
  }
}

/** What was asked for is printed, and says what is wrong: nothing is added to it. Exit code 1. */
export class FaultsFound extends Schema.TaggedError<FaultsFound>()('FaultsFound', {}) {
  override readonly [Runtime.errorExitCode] = EXIT.findings
}

/** A file that was to be shown is no report. Exit code 3. */
export class NotRead extends Schema.TaggedError<NotRead>()('NotRead', {
  path: Schema.String,
  reason: Schema.String,
  detail: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = EXIT.failed
  override get message() {
    return `${this.path} is not read: ${this.reason}. ${this.detail}`
  }
  override get [CliError.userMessage]() {
    return this.message
  }
}
