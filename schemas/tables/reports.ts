import { z } from 'zod'
import { bool, code, date, defineTable, int, text } from './define.ts'
import { FORM_IDS, SCRIPTS } from './vocabulary.ts'

/** One row a report. */
export const reports = defineTable({
  name: 'reports',
  title: 'Reports',
  description:
    'One row a report: where it came from, whose it is, for which year, and how much of it was read.',
  key: ['report_id'],
  foreignKeys: [{ columns: ['agency_id'], table: 'agencies', references: ['agency_id'] }],
  row: z.object({
    report_id: text('First 16 hex digits of the SHA-256 of the file; two equal files are one report.'),
    source_path: text('The file as found, relative to the input folder.'),
    source_sha256: text('SHA-256 of the file, 64 hex digits.'),
    source_bytes: int('Size of the file in bytes.'),
    media_type: text('What the file is, by its content: text/plain, text/markdown, text/html, ….'),
    encoding: text('The character encoding that it was decoded from.'),
    script: code(SCRIPTS, 'The script that it is written in, before conversion.'),
    form_id: code(FORM_IDS, 'The statutory form whose tables it prints.'),
    title: text('The title as printed, in simplified script; null where the report has none.').nullable(),
    agency_id: text('The agency that made the report; null where it cannot be settled.').nullable(),
    agency_name: text('The agency as printed, in simplified script.').nullable(),
    agency_evidence: text('What in the report settled the agency, or which candidates were left open.'),
    report_year: int('The year that the report is about.').nullable(),
    period_start: date('First day of the period that the figures cover.').nullable(),
    period_end: date('Last day of the period that the figures cover.').nullable(),
    published_on: date('The day of publication, where the report prints one.').nullable(),
    cells_expected: int('Cells that the form expects.'),
    cells_reported: int('Cells that print a number.'),
    cells_blank: int('Cells that are there and hold nothing, or a mark for nothing.'),
    cells_missing: int('Cells that are not printed, or whose place cannot be settled.'),
    cells_unreadable: int('Cells that print something that is no number.'),
    checks_passed: int('Checks that hold.'),
    checks_failed: int('Checks that do not hold: each is a row of findings.'),
    checks_not_assessable: int('Checks that lack an operand: each is a row of findings.'),
    is_latest: bool('False for a version that another report of the same agency and year supersedes.'),
  }),
})
