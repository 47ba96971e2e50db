/** A text that nobody writes: it is made to hold up a reader. */
export interface Hostile {
  readonly name: string
  /** About `length` characters of it. */
  readonly text: (length: number) => string
}

const repeat = (name: string, unit: string): Hostile => ({
  name,
  text: (length) => unit.repeat(Math.max(1, Math.floor(length / unit.length))),
})

/** `count` different lines. */
const lines = (name: string, width: number, line: (i: number) => string): Hostile => ({
  name,
  text: (length) => Array.from({ length: Math.floor(length / width) }, (_, i) => line(i)).join('\n'),
})

/** Characters that no label has in this order, another run for each number. */
const unknown = (i: number) =>
  String.fromCharCode(...[1, 7, 31, 131, 17, 19].map((factor) => 0x4e00 + ((i * factor) % 20_000)))

/** Texts of one thing over and over. */
export const HOSTILE_TEXTS: readonly Hostile[] = [
  ...Object.entries({
    'round brackets': '(',
    'wide brackets': '（',
    'angle brackets': '<',
    'square brackets': '[',
    bookmarks: '[bookmark:',
    ampersands: '&',
    'halves of entities': '&nbsp',
    'halves of tags': '<a ',
    'font residue': '?font ',
    'halves of pinyin': '政(zheng',
    digits: '1',
    thousands: '1,234,',
    decimals: '1.',
    tabs: '\t',
    pipes: '|',
    spaces: ' ',
    'wide spaces': '　',
    'lines without a word': '\n',
    'zero-width characters': '\u200b',
    'control characters': '\u0001',
    'lost characters': '\ufffd',
    'question marks': '?',
    stars: '*',
    hashes: '##### ',
    dashes: '-',
    'dashes apart': '- ',
    quotes: '《',
    ordinals: '一、',
    'one character': '政',
    'traditional characters': '開發',
    headings: '一、总体情况\n',
    titles: '2024年政府信息公开工作年度报告\n',
    years: '2024年',
    periods: '2024年1月1日至',
    'labels of dates': '发布日期：',
    agencies: '县卫生健康局',
    'names of counties': '盐池县 ',
    'the agency itself': '我局',
    'short lines': '政府\n',
    'beginnings of a label': '申请人无正当理由逾期不补正\n',
    'a label that stands for many': '其他\n',
    'totals and figures': '总计\n5\n',
    'units of money': '（单位：',
    'units of measurement': '件\n',
    'figures one below the other': '12\n',
    'figures side by side': '12\t13\t',
    'rows of figures': '12 13 14\n',
    'labels on one line': '（一）予以公开 ',
    'a label that is printed twice': '（二）被依法纠错数\t件\t5\n',
  }).map(([name, unit]) => repeat(name, unit)),
  lines('rows that no form has', 14, (i) => `${unknown(i)}\t${i}`),
  lines('rows of an agency’s own', 18, (i) => `${unknown(i)}\t7\t8\t9`),
  lines('one row over and over', 12, (i) => `行政许可\t${i}`),
]

/** Pages of one thing over and over, most of it unclosed. */
export const HOSTILE_PAGES: readonly Hostile[] = [
  ...Object.entries({
    'elements in elements': '<div>',
    'tables in tables': '<table><tr><td>',
    'lists in lists': '<ul><li>',
    'forms in forms': '<form>',
    'cells of one row': '<td>1</td>',
    'rows without an end': '<tr><td>1<td>2',
    paragraphs: '<p>政府信息',
    'line breaks': '<br>',
    'ends without a beginning': '</div></span></td></table>',
    scripts: '<script>',
    comments: '<!--',
    drawings: '<svg><title>',
    entities: '&#20013;',
    'sections of data': '<svg><![CDATA[',
  }).map(([name, unit]) => repeat(name, unit)),
  { name: 'a huge attribute', text: (length) => `<div class="${'x'.repeat(length)}">` },
  { name: 'a thousand attributes', text: (length) => `<div ${'a=b '.repeat(length / 4)}>` },
  { name: 'a table without an end', text: (length) => `<table>${'<tr><td>1<td>2'.repeat(length / 14)}` },
  {
    name: 'a row of many cells',
    text: (length) => `<table><tr>${'<td>1</td>'.repeat(length / 10)}</tr></table>`,
  },
  { name: 'ends that fit nothing', text: (length) => `${'<b>'.repeat(990)}${'</i>'.repeat(length / 4)}` },
]
