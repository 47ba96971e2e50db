import { type Clue, ITEM, type Quantity } from './clue.ts'

/** What else is answered, and may be published with its answer. */
const OTHER_ANSWERS =
  /建议|提案|议案|热线|工单|信箱|留言|来信|(?<!已|属于)主动公开(?!申请|范围)|规范性文件|制作|产生|形成/
/** Outcomes by the names that answers bear. */
const OUTCOMES: readonly (readonly [Quantity, string])[] = [
  ['requests_partially_disclosed', '(?:予以|同意|区分处理|决定)?部分(?:予以)?公开'],
  ['requests_refused', '不(?:予|同意)公开'],
  ['requests_disclosed', '(?:予以|同意|全部|准予)(?:全部|予以)?公开'],
]

/** What stands before the number of those of which it is said behind, and between: 其中5份经审查予以公开. */
const OF_THEM = '^(?:其中|对其中|经审查|对|有|已|依法|共有|、|，|和)*#(?:的|政府|信息公开|申请|信息)*'
const SAID_OF_THEM = '(?:已|均|依法|经审查|作出|做出|决定|答复为|答复|属于|进行|按规定|为|、|了)*'

/** What became of requests: the outcomes of section 3 that prose tells by name. */
export const OUTCOMES_CLUES: readonly Clue[] = [
  {
    quantity: 'requests_partially_disclosed',
    keys: '部',
    units: ITEM,
    near: /部分(?:予以)?公开[^#]*#|^#件?(?:同意)?部分公开$/,
    topic: 'request',
    unless: /[、和及]|不予/,
  },
  {
    quantity: 'requests_refused',
    keys: '不',
    units: ITEM,
    near: /^(?:其中)?(?:决定)?[“"]?不(?:予|同意)?公开[”"]?(?:的)?(?:申请|政府信息|信息)?(?:答复)?(?:总数|数量|数)?(?:共|为|有)?#|^#件?不予公开$/,
    topic: 'request',
    unless: /属于|[、和及]|国家秘密/,
    unlessPart:
      /(?:制作|产生|形成)[^。；]*信息|主动公开\d+[件条份][、，]依申请公开\d|^(?!.*申请).*(?:(?:印发|制发|发文|公文|文件)[^。；]*其中|(?<!已|属于)主动公开[^，。；范]{0,6}\d)/,
  },
  {
    quantity: 'requests_disclosed',
    keys: '予同全',
    units: ITEM,
    near: /(?:(?<!不)予以|(?<!不)同意|全部)公开[^#]*#|^#件?(?:予以|同意)公开$/,
    topic: 'request',
    unless: /不予|部分|[、和及]|收到/,
  },
  {
    quantity: 'requests_disclosed',
    keys: '公',
    units: ITEM,
    near: /^(?:其中)?[“"]?(?:(?:答复)?公开|公开答复|属于公开范围)[”"]?(?:的)?#$/,
    part: /(?:申请|答复|已办结)[^。；，]*(?:中[，：]|结果[：:]|\d[^。；，]{0,4}[，（：；]其中[：，]?)[^。；，]*$/,
    unlessPart: OTHER_ANSWERS,
  },
  // 其中5份予以公开; 对2件申请作出不予公开的答复
  ...OUTCOMES.map(([quantity, words]) => ({
    quantity,
    keys: '予同部',
    units: ITEM,
    near: new RegExp(
      `${OF_THEM}${SAID_OF_THEM}[“"]?${words}[”"]?(?:的)?(?:答复?|处理|决定|告知|信息|申请)?$`,
    ),
    topic: 'request' as const,
    unlessPart: OTHER_ANSWERS,
  })),
  // What became of requests where only the answers are named: 已答复59件，其中“予以公开”3件; 同意公开答复数20件.
  ...OUTCOMES.map(([quantity, words]) => ({
    quantity,
    keys: '予同部',
    units: ITEM,
    near: new RegExp(
      `^(?:其中)?[：:]?(?:决定|作出|做出|依法)*[“"]?${words}(?:的)?(?:答复|申请|信息)?[”"]?(?:的)?(?:答复)?(?:件数|总数|数量|数)?(?:共|为|有|:|：)*#$`,
    ),
    part: /答复|办结|(?:办理|处理|申请)(?:结果|情况)|^[“"](?:部分|不予|予以)公开[”"]$|^不?同意(?:部分)?公开(?:的|为|：)?$/,
    unlessPart: OTHER_ANSWERS,
  })),
  // 已答复59件，其中“予以公开”3件
  {
    quantity: 'requests_concluded',
    keys: '答办',
    units: ITEM,
    near: /^(?:其中|目前|均|全年|已|依法|共|按规定|按期|按时|及时)*(?:答复|办结)(?:共)?#$/,
    next: /^[，：（；](?:其中)?[：:，]?[“"]?(?:予以|同意|不予|部分|准予)?公开/,
    unlessPart: OTHER_ANSWERS,
  },
]
