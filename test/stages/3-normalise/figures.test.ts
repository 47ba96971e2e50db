import { describe, expect, it, test } from 'vitest'
import { type Figure, readFigure, wholeNumber } from '../../../stages/3-normalise/figures.ts'

const COUNT: Figure = { value: 0, halfDigit: 0.5, scale: null, counted: false, change: false }
const WAN = 10_000

describe('digits alone', () => {
  it.each([
    ['0', 0],
    ['8', 8],
    ['1062', 1062],
    ['999999999999999', 999_999_999_999_999],
  ])('%s', (printed, value) => {
    expect(wholeNumber(`|${printed}|`, 1, 1 + printed.length)).toBe(value)
  })

  it.each(['', '-', '-3', '1,362', '05', '3.5', '3 ', '1234567890123456'])(
    '“%s” is more, or less',
    (printed) => {
      expect(wholeNumber(printed, 0, printed.length)).toBeNaN()
    },
  )
})

describe('counts', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['737', 737],
    ['20250131', 20_250_131],
    ['1,362', 1362],
    ['1，362', 1362],
    ['12,345,678', 12_345_678],
    ['-11', -11],
    ['--253', -253],
    ['—5', -5],
    ['–5', -5],
    ['-0', 0],
    ['零', 0],
    ['〇', 0],
    ['999999999999999', 999_999_999_999_999],
  ])('%s', (printed, value) => {
    expect(readFigure(printed, 1)).toStrictEqual({ ...COUNT, value })
  })

  it.each([
    ['39件', 39],
    ['39 件', 39],
    ['5项', 5],
    ['3次', 3],
  ])('%s carries its counter', (printed, value) => {
    expect(readFigure(printed, 1)).toStrictEqual({ ...COUNT, value, counted: true })
  })

  it.each([
    ['+3', 3],
    ['增加5', 5],
    ['增5', 5],
    ['增加 5', 5],
    ['减少2', -2],
    ['减2项', -2],
    ['减少0', 0],
  ])('%s is a change', (printed, value) => {
    const counted = printed.endsWith('项')
    expect(readFigure(printed, 1)).toStrictEqual({ ...COUNT, value, counted, change: true })
  })

  it.each([
    ['0.00', 0, 0.005],
    ['477.35', 477.35, 0.005],
    ['12.0', 12, 0.05],
    ['14．9', 14.9, 0.05],
  ])('%s keeps its decimals and half a unit of the last', (printed, value, halfDigit) => {
    expect(readFigure(printed, 1)).toStrictEqual({ ...COUNT, value, halfDigit })
  })
})

describe('money, in yuan', () => {
  it.each([
    ['14.9', WAN, 149_000, 500, null],
    ['0', WAN, 0, 5000, null],
    ['0.00', WAN, 0, 50, null],
    ['477.35', WAN, 4_773_500, 50, null],
    ['1.005', WAN, 10_050, 5, null],
    ['0.0007', WAN, 7, 0.5, null],
    ['251000', 1, 251_000, 0.5, null],
    ['2.5', 100_000_000, 250_000_000, 5_000_000, null],
    // The unit behind the number beats the head.
    ['103.3879万元', WAN, 1_033_879, 0.5, WAN],
    ['103.3879万元', 1, 1_033_879, 0.5, WAN],
    ['152790元', WAN, 152_790, 0.5, 1],
    ['1000元', WAN, 1000, 0.5, 1],
    ['1,000.50 元', WAN, 1000.5, 0.005, 1],
    ['1.2亿元', WAN, 120_000_000, 5_000_000, 100_000_000],
    ['0元', WAN, 0, 0.5, 1],
  ])('%s at %d yuan a unit is %d', (printed, headScale, value, halfDigit, scale) => {
    const figure = readFigure(printed, headScale)
    expect(figure).toStrictEqual({ ...COUNT, value, halfDigit: expect.closeTo(halfDigit, 9), scale })
  })
})

describe('what is no figure', () => {
  it.each([
    ['numbering', ['1.', '2、', '3．', '（1）', '①', '一、']],
    ['a number and the cell behind it', ['3. 0', '1. 12', '2、0']],
    ['two numbers', ['1 362', '0 0', '1/2', '5-8', '1，2', '1,2,3', '1+1', '12\n0']],
    ['separators in the wrong place', ['1,36', '1,3620', ',362', '362,', '0,362', '1.362.5', '1.', '.5']],
    ['cells run into one', ['012', '0120', '0000100', '00.5x']],
    ['digits lost in between', ['202511日至20251231日', '事项592,', '5?3', '1\ufffd2']],
    ['dates and years', ['2024年', '2024-01-31', '2024.1.31', '2024年1月']],
    ['shares', ['100%', '82.4%', '3‰']],
    ['words', ['三', '十二', '一百', '无', '公开条', 'O', 'l2', '约5', '5余', '10多件', '近百', '其他']],
    ['marks', ['/', '-', '--', '—', '+', '']],
    ['zeros run together', ['00', '000']],
    ['signs that contradict each other', ['+-3', '-+3', '±3', '---3', '增加-3', '减少+2']],
    ['a number without the whole of its unit', ['5万', '5亿', '5百元', '3千', '5万件']],
    ['other units', ['5人', '5天', '5公里', '$5', '¥5', '5元/件']],
    ['more digits than a double holds', ['1234567890123456', '1.234567890123456']],
    ['hexadecimal, powers, letters', ['0x10', '1e5', '12a', 'NaN', 'Infinity']],
    ['figures of other scripts', ['١٢', '１２', '²']],
  ])('%s', (_, all) => {
    expect(all.map((printed) => [printed, readFigure(printed, 1)])).toEqual(all.map((one) => [one, null]))
  })
})

test('a value is exact to the digits printed, at every scale', () => {
  for (let cents = 0; cents < 100_000; cents += 37) {
    const printed = `${Math.floor(cents / 10_000)}.${String(cents % 10_000).padStart(4, '0')}`
    expect(readFigure(printed, WAN)?.value).toBe(cents)
  }
})
