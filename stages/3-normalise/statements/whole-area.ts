/** A government or the administration of a zone, by its title: what its departments do is told in its report. */
const GOVERNMENT =
  /[省市县区州旗镇乡](?:人民)?政府(?=$|\s|20|关于|信息公开|政府信息)|(?:管委会|管理委员会)(?=$|\s|20|关于|信息公开|政府信息)|[省市县区州旗](?=20\d\d年?度?(?:政府|政务)信息公开)/

/** Whether a report is of all of an area, by its title and the name of its agency. */
export const isGovernment = (names: string): boolean => GOVERNMENT.test(names)

/** All bodies of its area together: 全区各部门、各街道共收到, 县政府及各部门共公开. */
const TOGETHER =
  /(?:全[省市县区州旗镇乡](?:范围内)?|(?:政府|[省市县区州旗])[及和](?:其|所属|全[省市县区州旗])?)各(?![^，。#]*分别)[^，。#]{0,20}?(?=[共均]|累计|合计|总计|主动公开|收到|受理|发布|办理|召开|举办|开展)/g

/** A sentence without the bodies of a government's area, where they are told of all together in its report. */
export const ofWholeArea = (part: string, names: string): string =>
  part.includes('各') && isGovernment(names) ? part.replace(TOGETHER, '') : part
