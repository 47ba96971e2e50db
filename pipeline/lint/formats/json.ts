import { VERSION } from '../../version.ts'
import type { Diagnostic } from '../diagnostics.ts'
import { countsOf, type LintedFile } from '../linted.ts'
import type { Located } from '../located.ts'
import type { LintFormat } from './format.ts'

/** A place: lines and columns from 1, in characters, the end column behind the last. */
const placeOf = ({ line, column, endColumn, printed, cell, label }: Located) => ({
  line,
  column,
  end_column: endColumn,
  text: printed,
  cell,
  label,
})

const findingOf = (path: string, diagnostic: Diagnostic) => {
  const { place, related, rule_id, title, severity, status, location, label, message, hint } = diagnostic
  return {
    path,
    line: place?.line ?? null,
    column: place?.column ?? null,
    end_column: place?.endColumn ?? null,
    text: place?.printed ?? null,
    rule_id,
    title,
    severity,
    status,
    location,
    label,
    message,
    hint,
    expected: diagnostic.expected,
    observed: diagnostic.observed,
    difference: diagnostic.difference,
    related: related.map(placeOf),
  }
}

/** For programs: one object with the files, every finding and the counts, in the names of the dataset. */
export const json: LintFormat = {
  print(files: readonly LintedFile[], { language }) {
    const counts = countsOf(files)
    const log = {
      version: VERSION,
      language,
      files: files.map(({ path, sha256, reportId, formId, mediaType, encoding, passed }) => ({
        path,
        sha256,
        report_id: reportId,
        form_id: formId,
        media_type: mediaType,
        encoding,
        checks_passed: passed,
      })),
      findings: files.flatMap(({ path, diagnostics }) => diagnostics.map((one) => findingOf(path, one))),
      summary: {
        files_found: counts.files,
        reports_read: counts.reports,
        errors: counts.error,
        warnings: counts.warning,
        notes: counts.note,
        checks_passed: counts.passed,
        checks_not_assessable: counts.notAssessable,
      },
    }
    return `${JSON.stringify(log, null, 2)}\n`
  },
}
