import { type Clue, ITEM } from './clue.ts'

/** How requests came: by mail, in person, over the network. */
export const WAYS_CLUES: readonly Clue[] = [
  {
    quantity: 'requests_by_mail',
    keys: '函件书邮寄来快挂E',
    units: ITEM,
    near: /(?:信函|书信|(?<!公开)信件|邮寄|寄送|邮政|来函|来信|快递|挂号信|EMS)[^#]*#|#件?(?:均|都)?(?:为|是|系)?(?:信函|邮寄|信件)(?:申请)?$/,
    topic: 'request',
    unless: /网络|网上|当面|现场|网站|系统|平台|邮箱|信箱|答复|办结|费/,
  },
  {
    quantity: 'requests_by_mail',
    keys: '来',
    units: ITEM,
    near: /^来[信函](?:申请)?#/,
    part: /申请/,
    unlessPart: /信访|信箱|留言|投诉|咨询/,
  },
  {
    quantity: 'requests_in_person',
    keys: '当现窗面上',
    units: ITEM,
    near: /(?:当面|当场|现场|窗口|面交|上门)[^#]*#|#件?(?:均|都)?(?:为|是|系)?(?:当面|现场)(?:申请)?$/,
    topic: 'request',
    unless: /信函|邮寄|网络|网上|网站|答复|办结|信箱/,
  },
  {
    quantity: 'requests_online',
    keys: '网在线互系台',
    units: ITEM,
    near: /(?:网络|网上|在线|互联网|线上|网站|政务服务网|(?:依申请公开|申请)(?:系统|平台)|平台申请)[^#]*#|#件?(?:均|都)?(?:为|是|系)?(?:网络|网上|在线|线上)(?:申请)?$/,
    topic: 'request',
    unless:
      /信函|邮寄|当面|现场|公开信息|公开政府信息|主动|发布|邮箱|邮件|答复|办结|信箱|咨询|(?:政府|政务)信息#/,
  },
  // 按申请渠道分：平台51件，信函18件
  {
    quantity: 'requests_online',
    keys: '台',
    units: ITEM,
    near: /^平台#$/,
    part: /申请[^。；]*(?:渠道|方式|途径)[^。；\d]{0,6}[：，，][^。；]*$/,
  },
  {
    quantity: 'requests_online',
    keys: '台',
    units: ITEM,
    near: /^(?:其中[：:]?)?(?:网络|网上)?平台(?:提交|申请)?#$/,
    part: /申请[^。；]*其中[^。；]*$/,
    next: /^[、，](?:信函|邮寄|当面|现场)/,
  },
]
