import type { Severity } from '../../../schemas/tables/vocabulary.ts'
import { DOCX, PDF } from '../../../stages/1-ingest/convert/kinds.ts'
import { RULES } from '../../../stages/4-validate/rules/index.ts'
import { VERSION } from '../../version.ts'
import type { Diagnostic } from '../diagnostics.ts'
import type { Language, Wording } from '../language.ts'
import type { LintedFile } from '../linted.ts'
import type { Located } from '../located.ts'
import { READABLE } from '../unread.ts'
import type { LintFormat } from './format.ts'
import { WORDS } from './words.ts'

/** What paths are relative to: known to who runs the program, and no part of what comes of it. */
const BASE = 'WORKING_FOLDER'

const TEXTS = {
  base: { zh: '运行程序时所在的文件夹', en: 'The folder in which the program was run' },
  lines: {
    zh: '行与列按读出的文字计：每段或表格的每一行为一行。',
    en: 'Lines and columns are those of the text that is read: a paragraph or a row of a table is a line.',
  },
} satisfies Record<string, Wording>

/** Those that a report is checked against by itself, and the pseudo-rule of files that are none. */
const CHECKED = RULES.filter(({ check }) => check !== null)
const INDEX_BY_ID = new Map([READABLE, ...CHECKED].map(({ rule_id }, i) => [rule_id, i]))

const descriptor = (id: string, severity: Severity, short: string, full: string, help: string) => ({
  id,
  shortDescription: { text: short },
  fullDescription: { text: full },
  help: { text: help },
  defaultConfiguration: { level: severity },
})

/** The rules in order; formulas are in the codes of the dataset, and in English alone. */
function descriptors(language: Language) {
  const { rule_id, title, description, hint } = READABLE
  return [
    descriptor(rule_id, 'error', title[language], description[language], hint[language]),
    ...CHECKED.map((rule) =>
      descriptor(
        rule.rule_id,
        rule.severity,
        language === 'zh' ? rule.title_zh : rule.title,
        language === 'zh'
          ? `${rule.title_zh}。${rule.hint.zh}`
          : `${rule.description} Holds when: ${rule.formula}.`,
        rule.hint[language],
      ),
    ),
  ]
}

const artifactLocation = (uri: string, index: number) =>
  uri.startsWith('file:') ? { uri, index } : { uri, uriBaseId: BASE, index }

function physicalLocation({ uri }: LintedFile, index: number, place: Located | null) {
  return {
    artifactLocation: artifactLocation(uri, index),
    ...(place && {
      region: {
        startLine: place.line,
        startColumn: place.units.column,
        endColumn: place.units.endColumn,
        snippet: { text: place.printed },
      },
    }),
  }
}

/** A finding as a result. The fingerprint stays when lines are added above it. */
function resultOf(file: LintedFile, index: number, diagnostic: Diagnostic, language: Language) {
  const { rule_id, severity, status, location, label, message, place, related } = diagnostic
  const isOpen = status === 'not_assessable'
  return {
    ruleId: rule_id,
    ruleIndex: INDEX_BY_ID.get(rule_id)!,
    kind: isOpen ? 'open' : 'fail',
    level: isOpen ? 'none' : severity,
    message: { text: label === '' ? message : `${label}${WORDS[language].colon}${message}` },
    locations: [
      {
        physicalLocation: physicalLocation(file, index, place),
        logicalLocations: [{ fullyQualifiedName: location }],
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, i) => ({
        id: i + 1,
        physicalLocation: physicalLocation(file, index, one),
        ...(one.cell !== null && { logicalLocations: [{ fullyQualifiedName: one.cell }] }),
        ...(one.label !== null && { message: { text: one.label } }),
      })),
    }),
    partialFingerprints: { 'ruleAndLocation/v1': `${rule_id}:${location}` },
    properties: {
      expected: diagnostic.expected,
      observed: diagnostic.observed,
      difference: diagnostic.difference,
      hint: diagnostic.hint,
    },
  }
}

function artifactOf({ uri, sha256, mediaType, encoding }: LintedFile, index: number, language: Language) {
  const isConverted = mediaType === DOCX || mediaType === PDF
  return {
    location: artifactLocation(uri, index),
    roles: ['analysisTarget'],
    ...(mediaType !== null && { mimeType: mediaType }),
    ...(encoding !== null && !isConverted && { encoding: encoding.toUpperCase() }),
    ...(sha256 !== null && { hashes: { 'sha-256': sha256 } }),
    ...(isConverted && { description: { text: TEXTS.lines[language] } }),
  }
}

/** For viewers and code-scanning services: a log of SARIF 2.1.0, an OASIS standard. */
export const sarif: LintFormat = {
  print(files, { language, exitCode }) {
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'ogi-panel',
              version: VERSION,
              language: language === 'zh' ? 'zh-CN' : 'en-US',
              rules: descriptors(language),
            },
          },
          language: language === 'zh' ? 'zh-CN' : 'en-US',
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [BASE]: { description: { text: TEXTS.base[language] } } },
          invocations: [{ executionSuccessful: true, exitCode }],
          artifacts: files.map((file, i) => artifactOf(file, i, language)),
          results: files.flatMap((file, i) =>
            file.diagnostics.map((one) => resultOf(file, i, one, language)),
          ),
        },
      ],
    }
    return `${JSON.stringify(log, null, 2)}\n`
  },
}
