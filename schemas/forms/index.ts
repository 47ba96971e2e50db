import type { Form } from './form.ts'
import { narrative2008 } from './narrative-2008.ts'
import { ogi2019 } from './ogi-2019.ts'
import { ogi2021 } from './ogi-2021.ts'
import { stat2014 } from './stat-2014.ts'

/** Every form the reader knows, newest first. */
export const FORMS: readonly Form[] = [ogi2021, ogi2019, stat2014, narrative2008]
