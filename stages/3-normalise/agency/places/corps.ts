import { z } from 'zod'

/** A row of corps_cities.csv: a city of the corps, and the names of the division that it is one with. */
export const corpsCityRow = z.object({
  code: z.string().regex(/^6590\d\d$/),
  divisions: z.string().transform((value) => value.split(';')),
})

/** The line of the bodies of the corps itself, which has no code of a division: 650000.civil_affairs-corps. */
export const CORPS_LINE = 'corps'
/** The code of the region that the corps lies in. */
export const CORPS_REGION = '650000'
/** The Xinjiang Production and Construction Corps, in Chinese. */
export const CORPS = '新疆生产建设兵团'
/** And in English. */
export const CORPS_EN = 'Xinjiang Production and Construction Corps'
const NAMES: ReadonlySet<string> = new Set([CORPS, '新疆兵团', '兵团'])

/** Whether a name is that of the corps. */
export const isCorps = (name: string): boolean => name.endsWith('兵团') && NAMES.has(name)

/** What may stand in front of a city of the corps, by its code: 新疆生产建设兵团第八师石河子市. */
export const corpsFronts = (
  rows: readonly z.infer<typeof corpsCityRow>[],
): ReadonlyMap<string, readonly string[]> =>
  new Map(rows.map(({ code, divisions }) => [code, [...divisions, ...NAMES]]))
