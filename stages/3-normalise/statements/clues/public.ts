import { type Clue, EVENT } from './clue.ts'

/** Readers, and what people are invited to. */
export const PUBLIC_CLUES: readonly Clue[] = [
  {
    quantity: 'wechat_followers',
    keys: '粉关订',
    units: ['person', 'item'],
    near: /粉丝[^#]{0,8}#|关注(?:人数|用户|量|数|的?人)?[^#]{0,6}#|#(?:人)?(?:粉丝|关注)|订阅[^#]{0,8}#/,
    part: /微信|公众号|公众平台/,
    unless: /微博|抖音|视频号|快手|新增|增加|关切|问题/,
  },
  {
    quantity: 'views',
    keys: '阅点浏访播观',
    units: ['view', 'person_time'],
    near: /(?:阅读|点击|浏览|访问|播放|观看)[^#]{0,8}#|#[^#]{0,2}(?:阅读|浏览|点击)/,
    unless: /单[条篇]|最高|平均|日均/,
  },
  {
    quantity: 'training_participants',
    keys: '培训',
    units: ['person_time', 'person'],
    near: /(?:培训|参训|受训)[^#]{0,12}#/,
    unless: /参加[^#]{0,12}培训|专职|兼职/,
  },
  {
    quantity: 'training_participants',
    keys: '共累总参覆人达与#',
    units: ['person_time', 'person'],
    near: /^(?:共|共计|累计|总计)?(?:参加|参会|覆盖|参与)?(?:人员|人数)?(?:共|达|为)?#(?:参加|参训|参与)?$/,
    part: /(?:组织|举办|开展|召开)[^。；]{0,20}培训/,
    unless: /^#$/,
    topic: 'training',
  },
  {
    quantity: 'open_day_participants',
    keys: '邀请来参接代',
    units: ['person', 'person_time'],
    near: /(?:邀请|请来|来自|参加|参与|接待|代表)[^#]*#|#[^#]{0,6}(?:参加|参与)/,
    part: /开放(?:日|月|周)/,
  },
  {
    quantity: 'trainings',
    keys: '培',
    units: ['time'],
    near: /培训[^#]{0,10}#|#[^#]{0,12}培训/,
    unless: /参加|观看|阅读|次数最|会议[^#]*培训|培训[^#]*会议/,
  },
  {
    quantity: 'open_days',
    keys: '放',
    units: ['time'],
    near: /开放(?:日|月|周)[^#]{0,8}#|#[^#]{0,6}开放(?:日|月|周)/,
  },
  {
    quantity: 'press_conferences',
    keys: '会',
    units: EVENT,
    near: /发布会[^#]{0,6}#|#[^#]{0,8}发布会/,
    unless: /参加|解读|[、和及][^#]*发布会|发布会[、和及]|稿/,
  },
  {
    quantity: 'interviews',
    keys: '谈',
    units: EVENT,
    near: /访谈[^#]{0,8}#|#[^#]{0,8}访谈/,
    unless: /解读|[、和及][^#]*访谈|访谈[、和及]/,
  },
  {
    quantity: 'public_service_ads',
    keys: '广',
    units: EVENT,
    near: /公益广告[^#]{0,8}#|#公益广告/,
    unless: /公益广告[^#]*(?:播出|播放)|播[出放]#/,
  },
]
