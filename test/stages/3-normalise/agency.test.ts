import { describe, expect, test } from 'vitest'
import { titleText } from '../../../stages/2-extract/title/title.ts'
import { settleAgency } from '../../../stages/3-normalise/agency/settle.ts'
import { settleDates } from '../../../stages/3-normalise/dates.ts'
import { loadReference } from '../../../stages/3-normalise/reference.ts'
import type { AgencyResult } from '../../../stages/3-normalise/report.ts'
import { OPEN, SETTLED } from './agency-names.ts'
import { reportOf } from './report-of.ts'

const reference = loadReference()

function settle(
  text: string,
  sourcePath = 'report.txt',
  source?: { url?: string; publisher?: string },
): AgencyResult {
  const raw = reportOf(text, sourcePath)
  const title = raw.title && titleText(raw.document, raw.title)
  return settleAgency(raw, title, settleDates(raw, title, sourcePath), reference, source)
}

const titled = (name: string, year: number) =>
  `${name}${year}年政府信息公开工作年度报告\n\n一、总体情况\n略。\n`

describe('names in a title that settle the agency', () => {
  test.each(SETTLED)('%s in %i is %s', (name, year, expected) => {
    expect(settle(titled(name, year))).toEqual({
      agencyId: expected,
      name,
      evidence: `title: ${name}`,
      candidates: [],
    })
  })
})

describe('names in a title that leave it open', () => {
  test.each(OPEN)('%s in %i may be [%s]: %s', (name, year, candidates) => {
    const { agencyId, candidates: found, name: printed } = settle(titled(name, year))
    expect(agencyId).toBeNull()
    expect([...found].sort().join()).toBe(candidates)
    expect(printed).toBe(name)
  })
})

describe('a name that several places share', () => {
  const report = (rest: string) =>
    `鼓楼区卫生健康委员会2023年政府信息公开工作年度报告\n${rest}\n一、总体情况\n2023年，我委主动公开信息。\n`
  test.each([
    ['地址：南京市鼓楼区中央路，邮编：210008', '320106.health'],
    ['如有疑问请联系（电话：025-83200000）。', '320106.health'],
    ['邮政编码：210008', '320106.health'],
    ['根据江苏省和徐州市的要求编制本报告。', '320302.health'],
    ['联系电话：(0591)87500000', '350102.health'],
    ['邮编:475000', '410204.health'],
    ['在福建省的部署下编制。', '350102.health'],
  ])('%s', (rest, expected) => {
    const found = settle(report(rest))
    expect(found.agencyId).toBe(expected)
    expect(found.evidence.startsWith('title: 鼓楼区卫生健康委员会; ')).toBe(true)
  })

  test.each([
    ['江苏省 alone has two', '在江苏省的部署下编制。', ['320106.health', '320302.health']],
    ['two prefectures are named', '南京市和徐州市统一的要求。', ['320106.health', '320302.health']],
    ...[
      '赴南京市、徐州市学习。',
      '隆重庆祝建党一百周年，与南京大学合作。',
      '来源：南京日报',
      '学习南京经验。',
      '支援福州市。',
    ].map((rest): [string, string, string[]] => [
      `${rest} speaks of elsewhere`,
      rest,
      ['320106.health', '320302.health', '350102.health', '410204.health'],
    ]),
    [
      'a street is no city',
      '地址：鼓楼区南京路1号。',
      ['320106.health', '320302.health', '350102.health', '410204.health'],
    ],
  ])('%s', (_, rest, candidates) => {
    const found = settle(report(rest))
    expect(found.agencyId).toBeNull()
    expect(found.candidates).toEqual(candidates)
  })

  test('folders, the publisher, the signature tell', () => {
    expect(settle(report(''), '江苏/南京/鼓楼区/2023.txt').agencyId).toBe('320106.health')
    expect(settle(report(''), 'a.txt', { publisher: '徐州市鼓楼区卫生健康委员会' }).agencyId).toBe(
      '320302.health',
    )
    expect(settle(`${report('')}\n福州市鼓楼区卫生健康局\n2024年1月20日`).agencyId).toBe('350102.health')
  })
})

describe('a body without its place', () => {
  const body = (name: string, rest: string, end = '') =>
    `${name}2022年政府信息公开工作年度报告\n${rest}\n一、总体情况\n2022年，我局主动公开信息。\n六、其他需要报告的事项\n无\n${end}`
  test.each([
    ['县卫健局', '电子版可从溆浦县人民政府门户网站下载。', '', '431224.health'],
    ['县卫健局', '', '溆浦县卫生健康局\n2023年1月10日', '431224.health'],
    ['卫健局', '信息来源：溆浦县卫生健康局', '', '431224.health'],
    ['市卫健委', '请登录绍兴市人民政府网站查阅。', '', '330600.health'],
    ['区教体局', '地址：绍兴市柯桥区育才路，邮编：312030', '', '330603.education'],
    ['州财政局', '请登录甘南州人民政府网站查阅。', '', '623000.finance'],
  ])('%s with %s%s', (name, rest, end, expected) => {
    const found = settle(body(name, rest, end))
    expect(found.agencyId).toBe(expected)
    expect(found.name).toBe(name)
  })

  test.each([
    ['县卫健局', '请登录绍兴市人民政府网站查阅。'],
    ['县卫健局', '溆浦县人民政府和辰溪县人民政府的网站都有本报告。'],
    ['区卫健局', '请登录鼓楼区人民政府网站查阅。'],
  ])('%s with %s stays open', (name, rest) => {
    expect(settle(body(name, rest)).agencyId).toBeNull()
  })
})

describe('a body without its place, settled by what surrounds the report', () => {
  const report = (name: string, rest = '') =>
    `${name}2022年政府信息公开工作年度报告\n一、总体情况\n2022年，公开信息10条。${rest}\n`
  test.each([
    ['县卫健局', '湖南省/怀化市/溆浦县/2022/a.txt', '', '431224.health', 'folder 溆浦县'],
    ['卫健局', '湖南/怀化/溆浦/a.txt', '', '431224.health', 'folder 溆浦县'],
    ['区教育局', '江苏省/南京市鼓楼区/a.txt', '', '320106.education', 'folder 鼓楼区'],
    ['州民政局', '甘肃/甘南州/a.txt', '', '623000.civil_affairs', 'folder 甘南藏族自治州'],
    ['市民政局', '湖北/鄂州市/a.txt', '', '420700.civil_affairs', 'folder 鄂州市'],
    ['省民政厅', 'a.txt', '联系电话：0451-8210000。', '230000.civil_affairs', 'area code 0451'],
    ['州民政局', 'a.txt', '联系电话：0941-8210000。', '623000.civil_affairs', 'area code 0941'],
    [
      '市民政局',
      'a.txt',
      '联系电话：0711-3210000，邮编：436000。',
      '420700.civil_affairs',
      'area code 0711, postcode 436000',
    ],
  ])('%s in %s %s', (name, path, rest, expected, why) => {
    const found = settle(report(name, rest), path)
    expect(found.agencyId).toBe(expected)
    expect(found.evidence).toContain(why)
  })

  test.each([
    ['a city may lie under the one of the folder', '市民政局', '浙江/绍兴市/a.txt', ''],
    ['a county in the folder of its prefecture', '县民政局', '湖南/怀化市/a.txt', ''],
    ['a bureau of any level', '民政局', '湖南/怀化市/a.txt', ''],
    ['two places have the name', '区民政局', '鼓楼区/a.txt', ''],
    ['the text speaks of a city', '民政局', '湖南/溆浦县/a.txt', '全市推进，市委、市政府重视，全市落实。'],
    ['a city below has the same telephone', '市民政局', 'a.txt', '联系电话：0575-85130000，邮编：312000。'],
    ['the telephone of two prefectures', '州民政局', 'a.txt', '电话：0941-8210000，热线：0930-6210000。'],
    ['the telephone of the capital', '省民政厅', 'a.txt', '联系电话：010-58120000。'],
    ['a telephone without its postcode', '市民政局', 'a.txt', '联系电话：0711-3210000。'],
  ])('%s', (_, name, path, rest) => {
    expect(settle(report(name, rest), path).agencyId).toBeNull()
  })
})

describe('a report without a title', () => {
  const opening = '本报告由总体情况等六个部分组成。'
  test('the introduction says whom to ask', () => {
    const found = settle(
      `${opening}如有疑问，可与山亭区卫健局联系（地址：府前路，电话：0632-8000000）。\n一、总体情况\n2024年，我局认真工作，卫健局召开会议。\n`,
    )
    expect(found).toEqual({
      agencyId: '370406.health',
      name: '山亭区卫健局',
      evidence: 'lead paragraph: 山亭区卫健局; the name occurs 2 times',
      candidates: [],
    })
  })

  test('the text prints the name of the report', () => {
    expect(
      settle('现将《溆浦县教育局2023年政府信息公开工作年度报告》公布如下。\n一、总体情况\n略。\n'),
    ).toMatchObject({ agencyId: '431224.education', name: '溆浦县教育局' })
    expect(settle('一、总体情况\n现编制新乡县卫健委2024年政府信息公开工作年度报告。\n')).toMatchObject({
      agencyId: '410721.health',
      name: '新乡县卫健委',
    })
  })

  test('the signature', () => {
    expect(
      settle(`${opening}\n一、总体情况\n略。\n六、其他需要报告的事项\n无\n盐池县审计局\n2025年1月8日`),
    ).toEqual({
      agencyId: '640323.audit',
      name: '盐池县审计局',
      evidence: 'signature: 盐池县审计局',
      candidates: [],
    })
  })

  test('a government that speaks of its departments is none of them', () => {
    const found = settle(
      '一、总体情况\n2024年，全县公开信息。溆浦县政务服务局牵头，溆浦县政务服务局、溆浦县教育局、溆浦县卫健局落实。\n',
    )
    expect(found.agencyId).toBeNull()
  })

  test('nothing at all', () => {
    expect(settle('一、总体情况\n2024年，我局公开信息10条。\n')).toEqual({
      agencyId: null,
      name: null,
      evidence: 'No agency is named in the title, the introduction or the signature',
      candidates: [],
    })
  })
})

describe('doubts', () => {
  test('a place alone in the title, a department below it', () => {
    const found = settle(
      '盐池县2023年政府信息公开工作年度报告\n一、总体情况\n略。\n六、其他需要报告的事项\n无\n盐池县教育局\n2024年1月8日',
    )
    expect(found.agencyId).toBeNull()
    expect(found.candidates).toEqual(['640323.government', '640323.education'])
  })

  test('the office signs for its government', () => {
    const found = settle(
      '盐池县2023年政府信息公开工作年度报告\n一、总体情况\n略。\n六、其他需要报告的事项\n无\n盐池县人民政府办公室\n2024年1月8日',
    )
    expect(found.agencyId).toBe('640323.government')
  })

  test('a brand in the title is not mended by a place in the text', () => {
    const found = settle(
      '开云体育卫生健康局2023年政府信息公开工作年度报告\n请登录盐池县人民政府网站。\n一、总体情况\n2023年，盐池县卫生健康局公开信息。\n',
    )
    expect(found).toEqual({
      agencyId: null,
      name: '开云体育卫生健康局',
      evidence: 'title: 开云体育卫生健康局; this is no known place and body',
      candidates: [],
    })
  })
})

describe('titles in every order', () => {
  test.each([
    ['2023年溆浦县教育局政府信息公开工作年度报告', '溆浦县教育局'],
    ['2023年度溆浦县教育局政府信息公开工作年报', '溆浦县教育局'],
    ['溆浦县教育局2023年度政府信息公开年度报告', '溆浦县教育局'],
    ['溆浦县教育局政府信息公开工作年度报告（2023年）', '溆浦县教育局'],
    ['溆浦县教育局关于2023年度政府信息公开工作情况的报告', '溆浦县教育局'],
    ['关于溆浦县教育局2023年政务公开工作报告', '溆浦县教育局'],
    ['溆浦县教育局二〇二三年政府信息公开年报', '溆浦县教育局'],
    ['【年报】溆浦县教育局2023年政府信息公开工作年度报告', '溆浦县教育局'],
    ['2023年政府信息公开工作年度报告（溆浦县教育局）', '溆浦县教育局'],
    ['溆浦县 教育局 2023 年 政府信息公开工作 年度报告', '溆浦县教育局'],
  ])('%s', (title, name) => {
    expect(settle(`${title}\n\n一、总体情况\n略。\n`)).toMatchObject({ agencyId: '431224.education', name })
  })

  test.each([
    ['2023年溆浦县人民政府信息公开工作年度报告', '溆浦县人民政府'],
    ['溆浦县人民政府2023年政府信息公开工作年度报告', '溆浦县人民政府'],
    ['溆浦县政府信息公开工作年度报告（2023年度）', '溆浦县'],
  ])('%s', (title, name) => {
    expect(settle(`${title}\n\n一、总体情况\n略。\n`)).toMatchObject({ agencyId: '431224.government', name })
  })
})

describe('words that look like places', () => {
  const titledWith = (name: string, rest: string) =>
    settle(`${name}2022年政府信息公开工作年度报告\n一、总体情况\n2022年，${rest}公开信息10条。\n`).agencyId
  test('a phrase is no prefecture', () => {
    expect(titledWith('城区公安局', '维护长治久安，')).toBeNull()
    expect(titledWith('河西镇人民政府', '全镇同心协力，')).toBeNull()
  })

  test('the county of a town in a word that is official', () => {
    expect(titledWith('河西镇人民政府', '在宁夏同心县的领导下，')).toBe('640324.township-河西镇')
  })

  test('a branch is not its body, nor is a unit of it', () => {
    expect(settle('一、总体情况\n2022年，十堰市生态环境局郧阳分局公开信息10条。\n').agencyId).toBe(
      '420304.ecology_environment',
    )
    expect(settle('一、总体情况\n2022年，溆浦县公安局交警大队公开信息10条。\n').agencyId).toBeNull()
  })

  test('orders of a body above do not make it the author', () => {
    expect(
      settle(
        '一、总体情况\n2022年，市公安局公开信息10条。按照绍兴市公安局要求完成工作。\n二、主动公开政府信息情况\n',
      ).agencyId,
    ).toBeNull()
  })
})

describe('other bodies in the text', () => {
  const settleText = (text: string) => settle(text).agencyId
  test('a body that the author works with is not the author', () => {
    expect(
      settleText(
        '一、总体情况\n2024年，我局会同溆浦县公安局检查三次。溆浦县公安局出动十次，溆浦县公安局作了总结。我局公开信息10条。\n',
      ),
    ).toBeNull()
  })

  test('a list of links at the end is no signature', () => {
    expect(
      settleText(
        '一、总体情况\n2024年，公开信息10条。\n六、其他需要报告的事项\n无\n溆浦县教育局\n溆浦县公安局\n溆浦县财政局\n',
      ),
    ).toBeNull()
  })

  test('the government in the footer is not the author of a bureau’s report', () => {
    expect(
      settleText('一、总体情况\n2024年，我局公开信息10条。\n六、其他需要报告的事项\n无\n溆浦县人民政府\n'),
    ).toBeNull()
  })

  test('the form of the State Council is not the name of the report', () => {
    expect(
      settleText(
        '根据《国务院办公厅关于印发<中华人民共和国政府信息公开工作年度报告格式>的通知》编制。\n一、总体情况\n2024年，我局公开信息10条。\n',
      ),
    ).toBeNull()
  })

  test('the bureau above is not the author', () => {
    expect(
      settleText(
        '卫健局2024年政府信息公开工作年度报告\n一、总体情况\n2024年，在绍兴市卫生健康委员会指导下，我局公开信息10条。请登录绍兴市人民政府网站。\n',
      ),
    ).toBeNull()
  })

  test('a stem needs the place elsewhere', () => {
    expect(settleText('溆浦卫健局2024年政府信息公开工作年度报告\n一、总体情况\n我局认真工作。\n')).toBeNull()
    expect(
      settleText('溆浦卫健局2024年政府信息公开工作年度报告\n一、总体情况\n请登录溆浦县人民政府网站。\n'),
    ).toBe('431224.health')
  })

  test('the level that the text speaks of', () => {
    const report = (rest: string) => `教育局2024年政府信息公开工作年度报告\n一、总体情况\n${rest}\n`
    expect(settleText(report('在区委、区政府的领导下，全区公开信息。请登录山亭区人民政府网站。'))).toBe(
      '370406.education',
    )
    expect(settleText(report('在区委、区政府的领导下，全区公开信息。请登录枣庄市人民政府网站。'))).toBeNull()
  })
})

describe('names that contradict the title', () => {
  const page = '上高县统计局2022年政府信息公开工作年度报告\n一、总体情况\n我局公开信息91条。\n'

  test('all of them are given, with their ids', () => {
    expect(
      settle(`发布机构：高安市民政局\n${page}六、其他需要报告的事项\n无\n宜丰县统计局\n2023年1月14日\n`),
    ).toEqual({
      agencyId: null,
      name: '上高县统计局',
      evidence: 'title: 上高县统计局; but signature: 宜丰县统计局, source line: 高安市民政局',
      candidates: ['360923.statistics', '360924.statistics', '360983.civil_affairs'],
    })
  })

  test('one that stands about the report counts only for another place', () => {
    expect(settle(page, 'a.txt', { publisher: '上高县财政局' }).agencyId).toBe('360923.statistics')
    expect(settle(page, 'a.txt', { publisher: '宜春市财政局' }).agencyId).toBe('360923.statistics')
    expect(settle(page, 'a.txt', { publisher: '宜丰县财政局' }).candidates).toEqual([
      '360923.statistics',
      '360924.finance',
    ])
    expect(settle(page, '宜丰县统计局.txt').agencyId).toBeNull()
  })
})
