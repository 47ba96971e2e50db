import { describe, expect, it } from 'vitest'
import {
  COUNTERS,
  QUALIFIERS_BEFORE,
  QUALIFIERS_BEHIND,
  VIEWED,
} from '../../../../stages/2-extract/prose/counters.ts'
import { HOTLINES, KINDS, SLOGANS } from '../../../../stages/2-extract/prose/kinds.ts'
import { chineseNumber } from '../../../../stages/2-extract/prose/numerals.ts'
import { scanProse } from '../../../../stages/2-extract/prose/scan.ts'

/** What a sentence's numbers are: `raw value unit qualifier`, or `raw kind`. */
const read = (text: string) =>
  scanProse(text, 0, text.length).map((one) => {
    const raw = text.slice(one.start, one.end)
    return one.kind === 'figure' ? `${raw} ${one.value} ${one.unit} ${one.qualifier}` : `${raw} ${one.kind}`
  })

describe('chineseNumber', () => {
  it.each([
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['廿三', 23],
    ['一百', 100],
    ['一百零三', 103],
    ['三万二千', 32_000],
    ['二〇二四', 2024],
    ['零', 0],
    ['百', null],
    ['三二', null],
    ['十百', null],
    ['卅二', 32],
    ['叁佰贰拾', 320],
    ['壹仟零伍', 1005],
  ])('%s is %s', (printed, value) => expect(chineseNumber(printed)).toBe(value))
})

describe('figures', () => {
  it.each([
    ['编发简报36期。', ['36期 36 time exact']],
    ['图解8张', ['8张 8 item exact']],
    ['业务类约占23.3%', ['约占23.3% 23.3 percent about']],
    ['收到申请0件次', ['0件次 0 item exact']],
    ['编发简报一百余篇。', ['一百余篇 100 item at_least']],
    ['编发简报百余篇。', ['百余篇 100 item at_least']],
    ['惠及近千人', ['近千人 1000 person nearly']],
    ['点击近百万次', ['近百万次 1000000 view nearly']],
    ['市民代表80多人', ['80多人 80 person at_least']],
    ['发表30余篇', ['30余篇 30 item at_least']],
    ['推出“便民服务20项”', ['20项 20 item exact']],
    ['召开三次会议', ['三次 3 time exact']],
    ['办班三次', ['三次 3 time exact']],
    ['办班十余场', ['十余场 10 time at_least']],
    ['更新1,362条', ['1,362条 1362 item exact']],
    ['更新 10471多条', ['10471多条 10471 item at_least']],
    ['粉丝约1.2万人', ['约1.2万人 12000 person about']],
    ['惠及近3亿人次', ['近3亿人次 300000000 person_time nearly']],
    ['惠及不足50人', ['不足50人 50 person at_most']],
    ['惠及至少50人', ['至少50人 50 person at_least']],
    ['惠及50人左右', ['50人左右 50 person about']],
    ['惠及50名以上', ['50名以上 50 person at_least']],
    ['阅读量10余万次', ['10余万次 100000 view at_least']],
    ['播出1200余次', ['1200余次 1200 time at_least']],
    ['占82.4%', ['82.4% 82.4 percent exact']],
    ['超八成', ['超八成 80 percent at_least']],
    ['半数经网络提交', ['半数 50 percent exact']],
    ['半数以上经网络提交', ['半数以上 50 percent at_least']],
    ['百分之九十八点五', ['百分之九十八点五 98.5 percent exact']],
    ['提出三点要求', ['三 word']],
    ['百分之九十', ['百分之九十 90 percent exact']],
    ['百分之百', ['百分之百 100 percent exact']],
    ['拨付38.6万元', ['38.6万元 386000 CNY exact']],
    ['零距离服务，零售企业', ['零 word', '零 word']],
    ['滚动播放36次', ['36次 36 time exact']],
    ['播放36次', ['36次 36 view exact']],
    ['数量为零。', ['零 0 null exact']],
    ['走访三家镇属企业', ['三家 3 item exact']],
    ['惠及两家乡镇企业', ['两家 2 item exact']],
    ['更新12.4万条', ['12.4万条 124000 item exact']],
    ['三项工作', ['三项 3 item exact']],
    ['满意率九成三', ['九成三 93 percent exact']],
    ['满意率达八成五以上', ['八成五以上 85 percent at_least']],
    ['九成受访者满意', ['九成 90 percent exact']],
    ['更新2万3千条', ['2万3千条 23000 item exact']],
    ['发放4千5百余份', ['4千5百余份 4500 item at_least']],
    ['拨付1亿2000万元', ['1亿2000万元 120000000 CNY exact']],
    ['拨付1亿2千万元', ['1亿2千万元 120000000 CNY exact']],
    ['比上年的360条多52条', ['360条 360 item exact', '52条 52 item exact']],
    ['三分之二以上经网络提交', ['三分之二以上 66.67 percent at_least']],
    ['近三分之一为企业', ['近三分之一 33.33 percent nearly']],
    ['四分之三办结', ['四分之三 75 percent exact']],
    ['三分之一退回', ['三分之一 33.33 percent about']],
    ['近半经网络提交', ['近半 50 percent nearly']],
    ['一半以上经网络提交', ['一半以上 50 percent at_least']],
    ['超半数', ['超半数 50 percent at_least']],
    ['发布上千条', ['上千条 1000 item at_least']],
    ['惠及上万人', ['上万人 10000 person at_least']],
    ['点击上百万次', ['上百万次 1000000 view at_least']],
    ['网上百余件', ['百余件 100 item at_least']],
    ['更新三百来条', ['三百来条 300 item about']],
    ['更新400来篇', ['400来篇 400 item about']],
    ['收到3件来信', ['3件 3 item exact']],
    ['公开叁佰贰拾条', ['叁佰贰拾条 320 item exact']],
    ['出具叁份', ['叁份 3 item exact']],
    ['收拾大陆陆续归队伍的', []],
    ['卅余条', ['卅余条 30 item at_least']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  it.each([
    ['收到12/34件', 2],
    ['公开45／12条', 2],
    ['每周3-5条', 2],
    ['公开2，362条', 2],
    ['办了3次余条', 1],
    ['公开1 362条', 2],
    ['公开1.204条', 1],
    ['公开1万500条', 2],
  ])('doubts %s', (text, count) => {
    const figures = scanProse(text, 0, text.length).filter((one) => one.kind === 'figure')
    expect(figures.map(({ doubtful }) => doubtful)).toEqual(Array(count).fill(true))
  })
})

const SET_ASIDE: readonly (readonly [string, readonly string[]])[] = [
  ['自二〇二四年三月起', ['二〇二四年三月 date']],
  ['2024年度', ['2024年度 year']],
  ['2024-01-19 08:30', ['2024-01-19 date', '08:30 date']],
  ['10个工作日内', ['10个工作日 period']],
  ['第三季度', ['第三季度 ordinal']],
  ['县十七届人大三次会议', ['十七届 ordinal', '三次 ordinal']],
  ['出台“30条”', ['“30条” name']],
  ['宣讲“惠企20条”', ['“惠企20条” name']],
  ['附表3', ['3 outline']],
  ['电话：0500-1234567、1234568', ['0500-1234567 telephone', '1234568 telephone']],
  ['一是学', ['一是 ordinal']],
  ['（三）平台', ['（三） outline']],
  ['三、平台', ['三、 outline']],
  ['共六个部分', ['六个部分 outline']],
  ['甲办发〔2023〕17号', ['〔2023〕17号 document_number']],
  ['第711号', ['第711号 document_number']],
  ['第二十条第（一）项', ['第二十条第（一）项 article']],
  ['和平路 18 号', ['18 号 address']],
  ['甲大厦5楼', ['5楼 address']],
  ['电话：0999-1234567', ['0999-1234567 telephone']],
  ['邮编：123456', ['123456 postcode']],
  ['12345热线', ['12345 hotline']],
  ['12360海关热线', ['12360 hotline']],
  ['超过3个月未更新', ['超过3个月 period']],
  ['近5年来', ['近5年 period']],
  ['落实三审三校', ['三审三校 slogan']],
  ['推行“双随机、一公开”', ['“双随机、一公开” name']],
  ['《2024年要点》', ['《2024年要点》 name']],
  ['数十条', ['数十 vague']],
  ['在三台县、五家渠市和九台区调研', ['三台县 place', '五家渠市 place', '九台区 place']],
  ['新增4A级景区', ['4A级景区 place']],
  ['构建1+3+N体系', ['1+3+N formula']],
  ['7×24小时在线', ['7×24 formula']],
  ['12.4宪法日宣传', ['12.4 date']],
  ['3·15国际消费者权益日', ['3·15 date']],
  ['拨打12326、12312、96119', ['12326 hotline', '12312 hotline', '96119 hotline']],
  ['［二］部分公开', ['［二］ outline']],
  ['收到三、四件', ['三、四 vague']],
  ['公开二三十条', ['二三十 vague']],
  ['网址a.gov.cn/12/34.html', ['12 address', '34. address']],
  ['202511日至', ['202511 damaged']],
  ['统一安排', ['一 word']],
]

describe('numbers set aside', () => {
  it.each(SET_ASIDE)('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('vocabularies', () => {
  it.each(COUNTERS)('the counter %s is of %s', (counter, unit) => {
    const expected = unit === 'CNY' ? (counter === '万元' ? 70_000 : 7) : 7
    expect(read(`共有7${counter}。`).at(0)).toBe(
      `7${counter} ${expected} ${unit} ${counter.startsWith('余') ? 'at_least' : 'exact'}`,
    )
  })
  it.each(Object.entries(QUALIFIERS_BEFORE).flatMap(([code, words]) => words.map((word) => [word, code])))(
    '%s before a figure is %s',
    (word, code) => expect(read(`共${word}7条`)).toEqual([`${word}7条 7 item ${code}`]),
  )
  it.each(Object.entries(QUALIFIERS_BEHIND).flatMap(([code, words]) => words.map((word) => [word, code])))(
    '%s behind a figure is %s',
    (word, code) => expect(read(`共70条${word}`)).toEqual([`70条${word} 70 item ${code}`]),
  )
  it.each(VIEWED)('次 of %s is a view', (word) => expect(read(`${word}7次`)).toEqual(['7次 7 view exact']))
  it.each(SLOGANS)('%s is a slogan', (slogan) =>
    expect(read(`落实${slogan}的`).some((one) => one.endsWith(' slogan'))).toBe(true),
  )
  it.each(HOTLINES)('%s is a hotline', (number) =>
    expect(read(`${number}热线`)).toEqual([`${number} hotline`]),
  )
  it('every kind is shown', () => {
    const shown = new Set(SET_ASIDE.flatMap(([, numbers]) => numbers.map((one) => one.split(' ').at(-1)!)))
    expect(Object.keys(KINDS).filter((kind) => !shown.has(kind))).toEqual([])
  })
})
