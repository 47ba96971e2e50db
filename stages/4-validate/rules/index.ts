import type { Rule } from '../rule.ts'
import { agencyResolved } from './agency-resolved.ts'
import { narrativeCompulsionDecisions } from './narrative-compulsion-decisions.ts'
import { narrativeLicensingDecisions } from './narrative-licensing-decisions.ts'
import { narrativeLitigations } from './narrative-litigations.ts'
import { narrativeNoReconsiderationLitigation } from './narrative-no-reconsideration-litigation.ts'
import { narrativeNormativeDocuments } from './narrative-normative-documents.ts'
import { narrativeParts } from './narrative-parts.ts'
import { narrativePenaltyDecisions } from './narrative-penalty-decisions.ts'
import { narrativeReconsiderations } from './narrative-reconsiderations.ts'
import { narrativeRequestsCarriedIn } from './narrative-requests-carried-in.ts'
import { narrativeRequestsCarriedOut } from './narrative-requests-carried-out.ts'
import { narrativeRequestsConcluded } from './narrative-requests-concluded.ts'
import { narrativeRequestsReceived } from './narrative-requests-received.ts'
import { proactiveDisclosureItemsChange } from './proactive-disclosure-items-change.ts'
import { proactiveDisclosureStockFlow } from './proactive-disclosure-stock-flow.ts'
import { reconsiderationLitigationSum } from './reconsideration-litigation-sum.ts'
import { reportComplete } from './report-complete.ts'
import { reportDeadline } from './report-deadline.ts'
import { reportExtraRows } from './report-extra-rows.ts'
import { reportMirrors } from './report-mirrors.ts'
import { reportSections } from './report-sections.ts'
import { reportSingle } from './report-single.ts'
import { reportVersions } from './report-versions.ts'
import { reportYear } from './report-year.ts'
import { requestsBalance } from './requests-balance.ts'
import { requestsCarryOver } from './requests-carry-over.ts'
import { requestsOutcomesSum } from './requests-outcomes-sum.ts'
import { requestsRowTotal } from './requests-row-total.ts'
import { valueInteger } from './value-integer.ts'
import { valueNonNegative } from './value-non-negative.ts'

/** Every rule, in the order in which the codebook presents them. */
export const RULES: readonly Rule[] = [
  requestsBalance,
  requestsOutcomesSum,
  requestsRowTotal,
  reconsiderationLitigationSum,
  requestsCarryOver,
  proactiveDisclosureStockFlow,
  proactiveDisclosureItemsChange,
  narrativeRequestsReceived,
  narrativeRequestsConcluded,
  narrativeRequestsCarriedIn,
  narrativeRequestsCarriedOut,
  narrativeReconsiderations,
  narrativeLitigations,
  narrativeNoReconsiderationLitigation,
  narrativeLicensingDecisions,
  narrativePenaltyDecisions,
  narrativeCompulsionDecisions,
  narrativeNormativeDocuments,
  narrativeParts,
  reportYear,
  reportDeadline,
  reportSections,
  reportComplete,
  reportExtraRows,
  reportSingle,
  reportVersions,
  reportMirrors,
  valueInteger,
  valueNonNegative,
  agencyResolved,
]
