import type { AreaCodes, Division, Reference } from '../../reference.ts'

/** Numbers of a page that belong to a place, each kind read when it is asked for. */
export interface PlaceNumbers {
  readonly areaCodes: () => ReadonlySet<string>
  readonly postcodes: () => ReadonlySet<string>
  /** Codes of divisions in the credit codes that bodies of the state have: digits 3 to 8. */
  readonly creditDivisions: () => ReadonlySet<string>
}

/** Words for contact data, or a telephone number that has a line to itself. */
const CONTACT = /电话|热线|传真|联系|致电|来电|拨打|[请可]拨|邮\s?编|邮政编码|^ *0\d{2,3} ?[-—–] ?\d{7,8} *$/m
/** The digits behind it may be masked, as mirrors mask them: 0833-213****. */
const AREA_CODE =
  /(?<![\d-])[(（]?(0(?:10|2\d|[3-9]\d\d))[)）]? ?[-—－–]{0,2} ?(?:\d{7,8}|\d{3,4}[ -]\d{4}|\d{2,4}[*＊×xX]{3,5})(?!\d)/g
const NONE: ReadonlySet<string> = new Set()

/** Whose number it is that stands behind: one of a superior, of those who take complaints, or of a firm. */
const OF_OTHERS =
  /省(?:(?![市县区州旗])[^，。\s]){2,14}(?:厅|局|委员会|委|院)|(?:财政|民政|教育|公安|司法|农业农村|自然资源|水利|商务)部|国家[^，。\s]{2,14}[局委部署]|审计署|国务院|[纪监]委|技术支持|网站(?:建设|维护|制作|开发)|(?:开发|承办|设计|制作|建设)单位|公司|举报|支援/
const BEFORE = 40

/** Area codes of telephones, but of those that the words before them in the line give to others. */
function areaCodesIn(text: string): ReadonlySet<string> {
  AREA_CODE.lastIndex = 0
  let found: Set<string> | undefined
  for (let match = AREA_CODE.exec(text); match; match = AREA_CODE.exec(text)) {
    const before = text.slice(Math.max(0, match.index - BEFORE), match.index)
    const clause = before.slice(before.search(/[^。；;\n]*$/))
    if (!OF_OTHERS.test(clause)) found = (found ?? new Set()).add(match[1]!)
  }
  return found ?? NONE
}

const POSTCODE = /(?:邮\s?编|邮政编码|邮码)\s*[:：]?\s*(\d{6})(?!\d)/g
/** A credit code (GB 32100): 11 for an organ of the state or 12 for an institution, the division, then ten more. */
const CREDIT_CODE = /(?<![0-9A-Z])1[12](\d{6})[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])/g

/** What the first group of a global pattern finds; most texts hold nothing. */
function all(text: string, pattern: RegExp): ReadonlySet<string> {
  pattern.lastIndex = 0
  let found: Set<string> | undefined
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    found = (found ?? new Set()).add(match[1]!)
  return found ?? NONE
}

const creditDivisionsIn = (text: string) => (/1[12]\d{6}/.test(text) ? all(text, CREDIT_CODE) : NONE)

/**
 * The numbers that a report and its address print.
 *
 * @param text the parts of the report where its agency gives its own numbers
 * @param head everything before the first section, where pages print their index number
 * @param origin folder, file and address
 */
export function numbersIn(text: () => string, head: () => string, origin: string): PlaceNumbers {
  // Each is read when it is asked for: most reports are settled without.
  let contact: boolean | undefined
  let areaCodes: ReadonlySet<string> | undefined
  let postcodes: ReadonlySet<string> | undefined
  let creditDivisions: ReadonlySet<string> | undefined
  const ofContact = (found: ReadonlySet<string>) => {
    if (found.size === 0) return NONE
    contact ??= CONTACT.test(text())
    return contact ? found : NONE
  }
  return {
    areaCodes: () => (areaCodes ??= ofContact(areaCodesIn(text()))),
    postcodes: () => (postcodes ??= ofContact(all(text(), POSTCODE))),
    creditDivisions: () => (creditDivisions ??= creditDivisionsIn(`${head()}\n${origin}`)),
  }
}

/** A division's own entry, or that of the prefecture which a county or zone is in. */
function codesOf(place: Division, reference: Reference): AreaCodes | undefined {
  const own = reference.areaCodes.get(place.code)
  if (own || place.level === 'prefecture' || place.level === 'province') return own
  return reference.areaCodes.get(place.parentCode ?? '')
}

/** What of the numbers belongs to the place's prefecture, in words. */
export function numbersOf(place: Division, numbers: PlaceNumbers, reference: Reference): string[] {
  const codes = codesOf(place, reference)
  const found: string[] = []
  const area = codes?.areaCodes.find((one) => numbers.areaCodes().has(one))
  if (area) found.push(`area code ${area}`)
  const postcode = [...numbers.postcodes()].find((one) =>
    codes?.postcodePrefixes.some((prefix) => one.startsWith(prefix)),
  )
  if (postcode) found.push(`postcode ${postcode}`)
  return found
}

/** The postcode that belongs to the place's province; nothing where none does. */
export function provinceNumbersOf(place: Division, numbers: PlaceNumbers, reference: Reference): string[] {
  const province = reference.areaCodes.get(`${place.code.slice(0, 2)}0000`)
  const postcode = [...numbers.postcodes()].find((one) =>
    province?.postcodePrefixes.some((prefix) => one.startsWith(prefix)),
  )
  return postcode ? [`postcode ${postcode}`] : []
}

const provinceDigits = new WeakMap<Reference, ReadonlyMap<string, ReadonlySet<string>>>()

/** The provinces, by the first two digits of their codes, in which postcodes begin with two digits. */
function provincesOf(digits: string, reference: Reference): ReadonlySet<string> {
  let index = provinceDigits.get(reference)
  if (!index) {
    const made = new Map<string, Set<string>>()
    for (const [code, { postcodePrefixes }] of reference.areaCodes)
      for (const prefix of postcodePrefixes) {
        const first = prefix.slice(0, 2)
        made.set(first, (made.get(first) ?? new Set()).add(code.slice(0, 2)))
      }
    index = made
    provinceDigits.set(reference, index)
  }
  return index.get(digits) ?? NONE
}

/**
 * Whether the page's own numbers contradict a place: its telephone is that of another prefecture, or without one its
 * postcode that of another province.
 */
export function numbersContradict(place: Division, numbers: PlaceNumbers, reference: Reference): boolean {
  const areaCodes = [...numbers.areaCodes()]
  if (areaCodes.length === 0) {
    const postcodes = [...numbers.postcodes()]
    return (
      postcodes.length > 0 &&
      postcodes.every((one) => {
        const provinces = provincesOf(one.slice(0, 2), reference)
        return provinces.size > 0 && !provinces.has(place.code.slice(0, 2))
      })
    )
  }
  const codes = codesOf(place, reference)
  if (!codes || place.level === 'province' || codes.areaCodes.length === 0) return false
  const elsewhere = (one: string) =>
    !codes.areaCodes.includes(one) && [...reference.areaCodes.values()].some((c) => c.areaCodes.includes(one))
  return areaCodes.every(elsewhere) && numbersOf(place, numbers, reference).length === 0
}
