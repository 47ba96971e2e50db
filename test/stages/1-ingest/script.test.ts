import { Converter } from 'opencc-js'
import { describe, expect, it, test } from 'vitest'
import { FORMS } from '../../../schemas/forms/index.ts'
import { scan } from '../../../stages/1-ingest/scan.ts'
import { scriptOf, toSimplified } from '../../../stages/1-ingest/script.ts'
import { REWORDED } from '../../../stages/1-ingest/wording.ts'

describe('scriptOf', () => {
  it.each([
    ['政府信息公开工作年度报告', 'simplified'],
    ['溆浦縣衛生健康局政府信息公開工作年度報告', 'traditional'],
    ['2024', 'simplified'],
    ['', 'simplified'],
    ['本年新收政府信息公開申請數量；本年新收政府信息公开申请数量', 'mixed'],
    // One name in a simplified text does not make it mixed.
    ['公开报务发关卫处数条项会 發', 'simplified'],
  ] as const)('%s: %s', (text, script) => {
    expect(scriptOf(scan(text))).toBe(script)
  })
})

const simplified = (text: string) => toSimplified(text, scan(text))

describe('toSimplified', () => {
  it.each([
    ['溆浦縣衛生健康局政府信息公開工作年度報告', '溆浦县卫生健康局政府信息公开工作年度报告'],
    ['行政復議、行政訴訟：未經復議直接起訴', '行政复议、行政诉讼：未经复议直接起诉'],
    ['結轉下年度繼續辦理\t0\n總計', '结转下年度继续办理\t0\n总计'],
    ['本年廢止件數', '本年废止件数'],
  ])('%s', (traditional, expected) => {
    expect(simplified(traditional)).toBe(expected)
  })

  it.each([
    ['行政規範性檔案', '行政规范性文件'],
    ['一、本年新收政府資訊公開申請數量', '一、本年新收政府信息公开申请数量'],
    ['本列資料的勾稽關係', '本列数据的勾稽关系'],
    ['上一年專案數量', '上一年项目数量'],
    ['經濟和資訊化局、大資料發展局', '经济和信息化局、大数据发展局'],
    ['參加或舉辦新聞釋出會總次數', '参加或举办新闻发布会总次数'],
    ['釋出日期：2025年1月16日', '发布日期：2025年1月16日'],
    ['行政規範\n性檔案', '行政规范\n性文件'],
    ['行政規範  性檔 案', '行政规范  性文 件'],
    ['政府資\n訊公開', '政府信\n息公开'],
    ['上一年專\n案數量', '上一年项\n目数量'],
    // Cells beside each other are no word, nor are words that meet at a break.
    ['規範\t性檔案', '规范\t性档案'],
    ['網際網 路由', '网际网 路由'],
    // What mainland reports say too stays.
    ['縣檔案館、縣檔案局報送檔案資料', '县档案馆、县档案局报送档案资料'],
  ])('Taiwan wording: %s', (traditional, expected) => {
    expect(simplified(`政務公開網\n${traditional}`)).toBe(`政务公开网\n${expected}`)
  })

  it.each([
    ['甲县2024年政府资讯公开工作年度报告', '甲县2024年政府信息公开工作年度报告'],
    ['主动公开政府资讯情况\n行政规范性档案', '主动公开政府信息情况\n行政规范性文件'],
    ['行政规范性档案\t3\t1\t20', '行政规范性文件\t3\t1\t20'],
    ['甲县资讯中心主动公开政府信息', '甲县资讯中心主动公开政府信息'],
  ])('Taiwan wording brought back to simplified script: %s', (text, expected) => {
    expect(simplified(text)).toBe(expected)
  })

  it('converts the lines of a simplified text that are in the other script, and no others', () => {
    const own = '乾县卫生健康局公开政府信息，办理申请，报送数据，发布文件，没有收费。'.repeat(9)
    expect(scriptOf(scan(`${own}政府信息公開`))).toBe('simplified')
    expect(simplified(`乾县政府信息公開工作年度報告\n${own}`).split('\n')[1]).toBe(own)
    expect(simplified(`甲县政府信息公開工作年度報告\n${own}`).split('\n')[0]).toBe(
      '甲县政府信息公开工作年度报告',
    )
    expect(simplified(`行政强製\n重複申请\n方麵\n${own}`)).toBe(`行政强制\n重复申请\n方面\n${own}`)
  })

  it.each([
    ['2.重覆申请', '2.重复申请'],
    ['大量反\n覆申请', '大量反\n复申请'],
    ['行政覆议、答覆、回覆、恢覆', '行政复议、答复、回复、恢复'],
    ['政策谘询百馀次，其馀不变', '政策咨询百余次，其余不变'],
    ['补正後、採购、於本年', '补正后、采购、于本年'],
    ['全覆盖、多重覆盖、颠覆', '全覆盖、多重覆盖、颠覆'],
    ['甲馀乙', '甲馀乙'],
  ])('what a conversion to traditional script and back mistook: %s', (text, expected) => {
    expect(simplified(text)).toBe(expected)
  })

  it('keeps the length, whatever stands in the text', () => {
    const text = '衛生𠮷村 2024年\n(一)主動公開\u200b裡 資訊公開'
    expect(simplified(text)).toHaveLength(text.length)
  })
})

test('every word of Taiwan is as long as what stands for it', () => {
  for (const [from, to] of Object.entries(REWORDED)) expect(from).toHaveLength(to.length)
})

/** What a mirror makes of a text: OpenCC with the words of Taiwan. The pipeline itself has no use for it. */
const inTaiwan = Converter({ from: 'cn', to: 'twp' })

test.each(FORMS.map((form) => [form.form_id, form] as const))(
  'every label of %s is read in the wording of Taiwan',
  (_, form) => {
    for (const table of form.tables) {
      const labels = [...table.rows, ...table.groups, ...table.columns].flatMap(
        ({ label, variants = [] }) => [label, ...variants],
      )
      for (const label of [...labels, ...table.furniture])
        expect(simplified(`政府資訊公開\n${inTaiwan(label)}`).split('\n')[1]).toBe(label)
    }
  },
)
