import { type Clue, ITEM } from './clue.ts'

/** Normative documents: what section 2 has in its table. */
export const DOCUMENTS_CLUES: readonly Clue[] = [
  // Behind 规章, with the verb of both: 制发规章0件，行政规范性文件2件.
  ...(
    [
      ['normative_documents_abolished', '废止|失效'],
      ['normative_documents_in_force', '现行有效|继续有效'],
      ['normative_documents_issued', '制发|制定|制作|制订|出台|印发|颁布'],
    ] as const
  ).map(([quantity, verb]) => ({
    quantity,
    keys: '规',
    units: ITEM,
    near: /^(?:行政)?规范性文件(?:共|为)?#$/,
    part: new RegExp(
      `(?:${verb})(?:了|的)?(?:(?:政府|部门|地方政府)?规章\\d+[件部][、，和]|[^，。；：、\\d]{0,8}(?:通知|文件|发文|公文)\\d+[件份][、和])(?:行政)?规范性文件(?:共|为)?$`,
    ),
  })),
  // 对2件规范性文件予以废止
  {
    quantity: 'normative_documents_abolished',
    keys: '废失',
    units: ITEM,
    near: /^(?:依法)?(?:对|将)#(?:行政)?规范性文件(?:依法)?(?:予以|进行)?(?:了)?(?:废止|宣布失效)$/,
  },
  {
    quantity: 'normative_documents_abolished',
    keys: '废失',
    units: ITEM,
    near: /(?:废止|失效)[^#]*#/,
    topic: 'normative',
    unlessPart: /规章(?!.*规范性文件)/,
    unless: /修改|修订|现行|制发|制定|规章|公开|公示|其他文件|清理(?!后|并?废止)/,
  },
  {
    quantity: 'normative_documents_in_force',
    keys: '效',
    units: ITEM,
    near: /(?:现行有效|继续有效|(?<![失无])有效(?:的)?(?:行政)?规范性文件)[^#]*#|#(?:现行|继续)有效/,
    topic: 'normative',
    unlessPart: /规章(?!.*规范性文件)/,
    unless: /规章|公开|制发|废止|清理(?!后)|年初|期初|[上去]年[末底]/,
  },
  {
    quantity: 'normative_documents_issued',
    keys: '制出印颁新义发',
    units: ITEM,
    near: /(?:制发|制定|制作|制订|出台|印发|颁布|(?:名义|新)发布?|(?:^|[本我以]|局|委|厅|府|办)发布?(?=(?:行政)?规范性文件))[^#]*#/,
    topic: 'normative',
    unlessPart: /规章(?!.*规范性文件)|汇编|手册|宣传/,
    unless:
      /规章|公文|纪要|简报|函件|拟(?=[制出印])|[报提]请|计划的?(?:行政)?规范性|(?<!(?:制定|制发|出台|印发|制订)[并、和及]?)(?:公开(?=[^#]*#)|(?<!名义|新)发布)|废止|解读[^#]*#|清理|审查|其他|党|内部|规范性文件[^#]{0,4}(?:办法|制度|管理|规定|计划|目录|汇编)/,
  },
]
