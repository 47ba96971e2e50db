import type { Clue } from './clue.ts'

/** The work of the agency: rates, fees and staff. */
export const WORK_CLUES: readonly Clue[] = [
  {
    quantity: 'satisfaction_rate',
    keys: '满',
    units: ['percent'],
    near: /满意[率度][^#]{0,8}#|#的?满意[率度]/,
    unless: /不满意|[率度][、和及][^#]*满意|满意[率度][、和及]/,
  },
  {
    quantity: 'completion_rate',
    keys: '率',
    units: ['percent'],
    near: /(?:办结|办复|答复|回复|(?<!网上|网络)办理|完成)率[^#]{0,8}#/,
    unless: /率[、和及]|满意|(?:提前|当场|当日|一次)(?:性)?办结率/,
  },
  {
    quantity: 'processing_fees',
    keys: '费',
    units: ['CNY'],
    near: /(?:处理费|检索费|复[制印]费|邮寄费|检索[、和][^#]{0,8}费)[^#]*#|(?:信息公开|依申请公开)(?:的|工作)?(?:共|实际)?(?:收取)?(?:收费|费用)[^#]{0,6}#/,
    unless: /减免|人均|行政事业|应收/,
  },
  {
    quantity: 'processing_fees',
    keys: '收费',
    units: ['CNY'],
    near: /(?:收取|收费|费用)[^#]*#/,
    unless: /减免|人均|行政事业|罚|应收/,
    topic: 'request',
  },
  {
    quantity: 'processing_fees',
    keys: '费',
    units: ['CNY'],
    near: /(?:^|公开|工作|、|实现|年内|全年)#收费$/,
    part: /公开|申请/,
  },
  {
    quantity: 'processing_fees',
    keys: '#',
    units: ['CNY'],
    near: /^笔?(?:共计?|合计|金额)?为?#$/,
    part: /收取[^，。；]{0,8}信息处理费/,
  },
  // 应收信息处理费500元，实收300元
  {
    quantity: 'processing_fees',
    keys: '实',
    units: ['CNY'],
    near: /^实(?:际)?收(?:取)?(?:共|为)?#$/,
    part: /应收[^，。；]{0,8}处理费[^，。；]*，[^，。；]*$/,
  },
  // Of the form: 发出收费通知2件，总金额1260元，实际收取的总金额1260元.
  {
    quantity: 'processing_fees',
    keys: '额取',
    units: ['CNY'],
    near: /^(?:收费|实际收取的?)*(?:总?金额)?(?:共|共计|为)?#$/,
    part: /收费通知[^。]*$/,
  },
  {
    quantity: 'staff_full_time',
    keys: '专全',
    units: ['person'],
    near: /[专全]职[^#]{0,14}#|[专全]职(?:工作)?人员数?[（(][^）)#]{1,24}[）)]#|#[专全]职/,
    unless: /兼职|专兼职|其中/,
  },
  {
    quantity: 'staff_full_time',
    keys: '专全',
    units: ['person'],
    near: /^其中[：:]?(?:有)?[专全]职(?:工作)?(?:人员)?(?:人?数)?(?:[（(][^）)#]{1,24}[）)])?(?:为|有)?#/,
    part: /公开/,
  },
  {
    quantity: 'staff_part_time',
    keys: '兼',
    units: ['person'],
    near: /(?<!专)兼职[^#]{0,14}#|#兼职/,
    unless: /专职|专兼职|其中/,
  },
]
