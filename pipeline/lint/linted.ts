import { isAbsolute, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Severity } from '../../schemas/tables/vocabulary.ts'
import type { Read } from '../../stages/read.ts'
import type { HashedFile, Reject } from '../workers/one-file.ts'
import { type Diagnostic, diagnosticOfReject, diagnosticsOf } from './diagnostics.ts'
import type { Language } from './language.ts'

/** A file that was found, with what is wrong with it. */
export interface LintedFile {
  /** As it is shown: from the working folder where that holds it, else from the root. */
  readonly path: string
  /** Relative to the working folder where that holds it, else absolute. */
  readonly uri: string
  readonly sha256: string | null
  /** Null where the file could not be read as a report, and so are the next three. */
  readonly reportId: string | null
  readonly formId: string | null
  readonly mediaType: string | null
  readonly encoding: string | null
  /** Checks that hold. */
  readonly passed: number
  /** Sorted by line, column and rule. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Where source paths are relative to, and where they are shown from: absolute paths. */
export interface Folders {
  readonly input: string
  readonly working: string
}

/** A path as it is shown and as a URI. */
function named(sourcePath: string, { input, working }: Folders): Pick<LintedFile, 'path' | 'uri'> {
  const absolute = join(input, sourcePath)
  const below = relative(working, absolute)
  if (below === '' || below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below)) {
    return { path: absolute, uri: pathToFileURL(absolute).href }
  }
  return { path: below, uri: below.split(sep).map(encodeURIComponent).join('/') }
}

/** A report that was read. */
export function lintedReport(file: HashedFile, read: Read, folders: Folders, language: Language): LintedFile {
  const { document, reportId, form } = read.report
  return {
    ...named(file.sourcePath, folders),
    sha256: file.sha256,
    reportId,
    formId: form.form_id,
    mediaType: document.mediaType,
    encoding: document.encoding,
    passed: read.checks.passed,
    diagnostics: diagnosticsOf(read, language),
  }
}

/** A file that is no report. */
export function lintedReject(reject: Reject, folders: Folders, language: Language): LintedFile {
  return {
    ...named(reject.source_path, folders),
    sha256: reject.source_sha256,
    reportId: null,
    formId: null,
    mediaType: null,
    encoding: null,
    passed: 0,
    diagnostics: [diagnosticOfReject(reject, language)],
  }
}

/** What came of all files. Errors, warnings and notes are failed checks, or files that are not read. */
export interface Counts extends Readonly<Record<Severity, number>> {
  readonly files: number
  readonly reports: number
  readonly passed: number
  readonly notAssessable: number
}

/** The counts of all files together. */
export function countsOf(files: readonly LintedFile[]): Counts {
  const counts = {
    files: files.length,
    reports: 0,
    passed: 0,
    error: 0,
    warning: 0,
    note: 0,
    notAssessable: 0,
  }
  for (const { reportId, passed, diagnostics } of files) {
    if (reportId !== null) counts.reports++
    counts.passed += passed
    for (const { status, severity } of diagnostics) counts[status === 'fail' ? severity : 'notAssessable']++
  }
  return counts
}
