import { disclosureRates } from './disclosure-rates.ts'
import { observationsFilled } from './observations-filled.ts'
import { panel } from './panel.ts'
import type { View } from './view.ts'

/** Every view of the database, each after those that it reads. */
export const VIEWS: readonly View[] = [observationsFilled, panel, disclosureRates]
