import { describe, expect, test } from 'vitest'
import { agencies } from '../../../schemas/tables/agencies.ts'
import { agencyAliases } from '../../../schemas/tables/agency-aliases.ts'
import { divisions } from '../../../schemas/tables/divisions.ts'
import { agencyRows } from '../../../stages/3-normalise/agency-rows.ts'
import { loadReference } from '../../../stages/3-normalise/reference.ts'

const reference = loadReference()
const settled = (agencyId: string, name: string, year = 2024) => ({ agencyId, name, year })

describe('agencies', () => {
  test('every column of one', () => {
    const { agencies: rows } = agencyRows([settled('640323.health', '盐池县卫生健康局')], reference)
    expect(rows).toEqual([
      {
        agency_id: '640323.health',
        name_zh: '盐池县卫生健康局',
        name_en: 'Health Bureau, Yanchi County',
        agency_type: 'health',
        cofog_division: '07',
        level: 'county',
        division_code: '640323',
        province: '宁夏回族自治区',
        prefecture: '吴忠市',
        county: '盐池县',
        lineage_id: '640323.health',
      },
    ])
    expect(() => agencies.row.parse(rows[0])).not.toThrow()
  })

  test.each([
    ['370406.health', '山亭区卫健局', '山亭区卫生健康局', 'Health Bureau, Shanting District', 'county'],
    [
      '410721.health',
      '新乡县卫生健康委员会',
      '新乡县卫生健康委员会',
      'Health Commission, Xinxiang County',
      'county',
    ],
    ['440114.finance', '花都区财政局', '花都区财政局', 'Finance Bureau, Huadu District', 'county'],
    ['130726.finance', '蔚县财政局', '蔚县财政局', 'Finance Bureau, Yuxian County', 'county'],
    ['320000.finance', '江苏省财政厅', '江苏省财政厅', 'Finance Department, Jiangsu Province', 'province'],
    ['610100.education', '西安市教育局', '西安市教育局', "Education Bureau, Xi'an City", 'prefecture'],
    ['000000.health', '国家卫健委', '国家卫生健康委员会', 'Health Commission, national', 'national'],
    ['000000.finance', '财政部', '财政部', 'Finance Ministry, national', 'national'],
    ['120000.education', '天津市教委', '天津市教委', 'Education Commission, Tianjin City', 'province'],
    ['440400.customs-gongbei', '拱北海关', '拱北海关', 'Gongbei Customs', 'prefecture'],
    [
      '650000.civil_affairs-corps',
      '兵团民政局',
      '新疆生产建设兵团民政局',
      'Civil Affairs Bureau, Xinjiang Production and Construction Corps',
      'province',
    ],
    [
      '422800.health',
      '恩施州卫健委',
      '恩施土家族苗族自治州卫生健康委员会',
      'Health Commission, Enshi Tujia and Miao Autonomous Prefecture',
      'prefecture',
    ],
    [
      '340172.development_zone',
      '合肥经开区',
      '合肥经济技术开发区管理委员会',
      'Development Zone Administrative Committee, Hefei Economic and Technological Development Zone',
      'functional_zone',
    ],
    [
      '640323.township-花马池镇',
      '花马池镇',
      '盐池县花马池镇人民政府',
      "Township People's Government, Huamachi Town, Yanchi County",
      'township',
    ],
    [
      '440117.development_zone-经济开发区',
      '广东从化经济开发区管委会',
      '从化区经济开发区管理委员会',
      'Development Zone Administrative Committee, Jingji Development Zone, Conghua District',
      'functional_zone',
    ],
    [
      '430971.audit',
      '益阳市大通湖区审计局',
      '益阳市大通湖管理区审计局',
      'Audit Bureau, Yiyangshidatonghu Administrative Zone',
      'functional_zone',
    ],
    [
      '640323.health-family_planning',
      '盐池县人口和计划生育局',
      '盐池县人口和计划生育局',
      'Health Bureau (family planning), Yanchi County',
      'county',
    ],
  ])('%s', (id, printed, nameZh, nameEn, level) => {
    const [row] = agencyRows([settled(id, printed)], reference).agencies
    expect([row!.name_zh, row!.name_en, row!.level]).toEqual([nameZh, nameEn, level])
  })

  test.each([
    ['500103.public_security', '重庆市公安局渝中区分局', '重庆市公安局渝中区分局'],
    ['500103.public_security', '市公安局渝中区分局', '重庆市公安局渝中区分局'],
    ['330603.ecology_environment', '绍兴市生态环境局柯桥分局', '绍兴市生态环境局柯桥分局'],
    ['330603.ecology_environment', '绍兴市柯桥区环境保护局', '柯桥区环境保护局'],
    ['110118.natural_resources', '北京市规划和自然资源委员会密云分局', '北京市规划和自然资源委员会密云分局'],
    ['640323.taxation', '国家税务总局盐池县税务局', '国家税务总局盐池县税务局'],
    ['640323.taxation', '盐池县税务局', '盐池县税务局'],
    ['350200.maritime_safety', '中华人民共和国厦门海事局', '中华人民共和国厦门海事局'],
    ['420000.survey_team', '国家统计局湖北调查总队', '国家统计局湖北调查总队'],
    ['610000.financial_regulation', '国家金融监督管理总局陕西监管局', '国家金融监督管理总局陕西监管局'],
    ['210200.customs', '大连海关', '大连海关'],
    ['610000.financial_regulation', '中国银保监会陕西监管局', '中国银保监会陕西监管局'],
    ['440400.customs-gongbei', '中华人民共和国拱北海关', '拱北海关'],
    ['130000.development_zone-雄安新区', '雄安新区管委会', '河北雄安新区管理委员会'],
    ['650000.health-corps', '兵团卫健委', '新疆生产建设兵团卫生健康委员会'],
    ['650000.government-corps', '新疆兵团', '新疆生产建设兵团'],
    ['659001.health', '第八师石河子市卫健委', '石河子市卫生健康委员会'],
    ['341322.health', '萧县卫生健康委', '萧县卫生健康委员会'],
    ['510000.human_resources', '四川人社厅', '四川省人力资源和社会保障厅'],
    ['310000.market_regulation', '上海市场监管局', '上海市市场监督管理局'],
    ['500000.transport', '重庆交通局', '重庆市交通局'],
    ['652800.water', '巴州水利局', '巴音郭楞蒙古自治州水利局'],
    ['232701.forestry', '漠河市林业和草原局', '漠河市林业和草原局'],
    ['430281.government_logistics', '醴陵市机关事务服务中心', '醴陵市机关事务服务中心'],
    ['130123.general_office', '正定县政府办', '正定县人民政府办公室'],
    ['150000.ethnic_religious', '内蒙古自治区民委', '内蒙古自治区民委'],
    ['411502.education', '浉河区教体局', '浉河区教体局'],
    ['350211.natural_resources', '厦门市自然资源和规划局集美分局', '厦门市自然资源和规划局集美分局'],
  ])('%s, printed %s, is called %s', (id, printed, nameZh) => {
    expect(agencyRows([settled(id, printed)], reference).agencies[0]!.name_zh).toBe(nameZh)
  })

  test('one row through renamings, under the latest full name', () => {
    const found = agencyRows(
      [
        settled('431224.health', '溆浦县卫生局', 2012),
        settled('431224.health', '溆浦县卫健局', 2024),
        settled('431224.health', '溆浦县卫生健康局', 2023),
        settled('431224.health', '溆浦县卫生和计划生育局', 2016),
      ],
      reference,
    )
    expect(found.agencies.map((a) => a.name_zh)).toEqual(['溆浦县卫生健康局'])
    expect(found.agencyAliases).toEqual([
      {
        agency_id: '431224.health',
        alias: '溆浦县卫健局',
        kind: 'abbreviation',
        valid_from: '2018',
        valid_to: null,
      },
      {
        agency_id: '431224.health',
        alias: '溆浦县卫生和计划生育局',
        kind: 'historical',
        valid_from: '2013',
        valid_to: '2019',
      },
      {
        agency_id: '431224.health',
        alias: '溆浦县卫生局',
        kind: 'historical',
        valid_from: null,
        valid_to: '2014',
      },
    ])
    for (const alias of found.agencyAliases) expect(() => agencyAliases.row.parse(alias)).not.toThrow()
  })

  test('an unknown id is an error', () => {
    expect(() => agencyRows([settled('999999.health', '甲')], reference)).toThrow('999999.health is no id')
    expect(() => agencyRows([settled('640323.nothing', '甲')], reference)).toThrow('640323.nothing is no id')
  })
})

describe('divisions', () => {
  const rows = agencyRows([], reference).divisions
  test('every code and name once, in order, each fit for its table', () => {
    const keys = rows.map((d) => `${d.code} ${d.name}`)
    expect(new Set(keys).size).toBe(3626 + 155)
    expect(keys.length).toBe(3626 + 155)
    expect([...keys].sort()).toEqual(keys)
    for (const row of rows) expect(() => divisions.row.parse(row)).not.toThrow()
  })

  test('a city that became a district', () => {
    expect(rows.filter((d) => d.name.startsWith('即墨'))).toEqual([
      {
        code: '370215',
        name: '即墨区',
        level: 'county',
        parent_code: '370200',
        valid_from: '2017-10',
        valid_to: null,
        code_system: 'GB/T 2260',
      },
      {
        code: '370282',
        name: '即墨市',
        level: 'county',
        parent_code: '370200',
        valid_from: null,
        valid_to: '2017-10',
        code_system: 'GB/T 2260',
      },
    ])
  })
})

describe('reference tables', () => {
  test('every further name belongs to a kind, every area code to a division', () => {
    for (const name of reference.agencyNames) expect(reference.agencyTypes.has(name.agencyType)).toBe(true)
    for (const code of reference.areaCodes.keys()) expect(reference.places.byCode.has(code)).toBe(true)
    for (const code of reference.places.further.keys()) expect(reference.places.byCode.has(code)).toBe(true)
    expect([reference.agencyTypes.size, reference.areaCodes.size]).toEqual([63 + 18, 401])
  })

  test('a postcode of a prefecture begins like one of its province', () => {
    // Four leagues and cities border on another province and share its postcodes.
    const strangers: string[] = []
    for (const [code, { postcodePrefixes }] of reference.areaCodes) {
      const province = reference.areaCodes.get(`${code.slice(0, 2)}0000`)!
      for (const prefix of postcodePrefixes)
        if (!province.postcodePrefixes.some((p) => prefix.startsWith(p))) strangers.push(`${code} ${prefix}`)
    }
    expect(strangers).toEqual(['152200 137', '152900 735'])
  })
})
