import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../stages/1-ingest/html.ts'
import { endInSource, toSource } from '../../../stages/1-ingest/offsets.ts'

/** The line of a table with one row: its cells, with tabs between them, trimmed. */
const row = (cells: string) => {
  const { text } = htmlToText(`<body><table><tr>${cells}</tr></table></body>`)
  return text
    .replace(/^\n|\n$/g, '')
    .split('\t')
    .map((cell) => cell.trim())
}
/** The lines of a page that are not blank, trimmed. */
const lines = (body: string) =>
  htmlToText(`<html><body>${body}</body></html>`)
    .text.split('\n')
    .map((line) => line.trim().replace(/ *\t */g, '\t'))
    .filter((line) => line !== '')

describe('a figure never goes on in what is set apart from it', () => {
  it.each([
    ['a raised digit', '<td>5837<sup>1</sup></td>', '5837\ufffd1'],
    ['a lowered one', '<td>5837<sub> 1</sub></td>', '5837\ufffd 1'],
    ['one before it', '<td><sup>1</sup>5837</td>', '1\ufffd5837'],
    [
      'one raised by a style',
      '<td>5837<span style="vertical-align: super">1</span>2</td>',
      '5837\ufffd1\ufffd2',
    ],
    ['a link to a note', '<td>624<a href="#n">1</a></td>', '624\ufffd1'],
    ['a word raised', '<td>624<sup>件</sup></td>', '624件'],
    ['a figure that is a link', '<td><a href="/list">624</a></td>', '624'],
    ['a note as word processors mark it', '<td>5026<sup><a href="#footnote-1">[1]</a></sup></td>', '5026'],
    ['what is left of a tag', '<td>58</ lang=EN-US>37</td>', '58\ufffd37'],
    ['what is left of a tag around a digit', '<td>58</3>7</td>', '58\ufffd7'],
    ['a field within a figure', '<td>58<input value="3">7</td>', '58\ufffd7'],
    ['a white digit', '<td>58<span style="color: #FFF">3</span>7</td>', '58\ufffd3\ufffd7'],
    ['one on a line of its own', '<td>58<span style="display:block">3</span>7</td>', '58\ufffd3\ufffd7'],
    ['one at another place', '<td>58<span style="float:right">3</span></td>', '58\ufffd3'],
    ['a style that nobody writes', `<td>58<b style="${'x'.repeat(3000)}">3</b></td>`, '58\ufffd3'],
    ['a white figure', '<td style="background:#246"><b style="color:white">624</b></td>', '624'],
    ['a figure in two elements', '<td><span>58</span><span>37</span></td>', '5837'],
  ])('%s', (_, cell, text) => {
    expect(row(`<td>规章</td>${cell}`)).toStrictEqual(['规章', text])
  })
})

describe('what is struck or hidden is no text', () => {
  it.each([
    ['struck', '<td><del>77</del>5837</td>', ['5837']],
    [
      'struck by a style',
      '<td><span style="text-decoration:underline line-through">77</span>5837</td>',
      ['5837'],
    ],
    ['struck within a figure', '<td>58<s>3</s>37</td>', ['58\ufffd37']],
    ['struck, with nothing beside it', '<td><strike>77</strike></td><td>8</td>', ['\ufffd', '8']],
    ['a struck cell', '<td style="text-decoration: line-through">77</td><td>8</td>', ['\ufffd', '8']],
    ['hidden', '<td><span hidden>77</span>5837</td>', ['5837']],
    ['hidden by a style', '<td><b style="color:red;display : none">77</b>5837</td>', ['5837']],
    ['a hidden cell', '<td style="visibility:hidden">77</td><td hidden></td><td>8</td>', ['8']],
    ['of no size', '<td><span style="font-size:0px">77</span>5837</td>', ['5837']],
    ['quite transparent', '<td>58<i style="opacity:0">3</i>37</td>', ['5837']],
    ['beside the page', '<td>58<i style="left:-999px;position:absolute">3</i>37</td>', ['5837']],
    ['behind a film', '<td>58<video>3</video>37</td>', ['5837']],
    ['half transparent', '<td><i style="opacity:0.5;font-size:0.8em">77</i></td>', ['77']],
    ['hidden, with nothing beside it', '<td><i hidden>77</i></td><td>8</td>', ['\ufffd', '8']],
    ['a style that hides nothing', '<td style="display:block;vertical-align:middle">77</td>', ['77']],
  ])('%s', (_, cells, found) => {
    expect(row(cells)).toStrictEqual(found)
  })

  it('a page that a script shows is read', () => {
    expect(htmlToText('<body style="display:none"><p>文</p></body>').text.trim()).toBe('文')
  })

  it('a hidden row is none, and a hidden table neither', () => {
    expect(
      lines(
        '<table><tr hidden><td>1<tr><td>2</table><table style="display:none"><tr><td>3</table><div hidden>4</div>',
      ),
    ).toStrictEqual(['2'])
  })
})

describe('a cell whose markup is broken cannot be read, and none beside it moves', () => {
  it.each([
    ['a bracket of a tag', '<td>1</td><td><span 5837</span></td><td>2</td>', ['1', '\ufffd', '2']],
    ['of a tag without attributes', '<td>1</td><td><p5837</p></td><td>2</td>', ['1', '\ufffd', '2']],
    ['of a cell', '<td>1</td><td colspan="2"5837</td><td>2</td>', ['1', '\ufffd', '2']],
    ['of a cell without attributes', '<td>1</td><td5837</td><td>2</td>', ['1', '\ufffd', '2']],
    ['of the end of a cell', '<td>1</td<td>5837</td><td>2</td>', ['1\ufffd', '\ufffd5837', '2']],
    ['of a part of a figure', '<td>1</td><td><b>58</b><b 37</b></td><td>2</td>', ['1', '58\ufffd', '2']],
    [
      'a quote',
      '<td>1</td><td class="a>5</td><td class="b">6</td><td>2</td>',
      ['1', '\ufffd', '\ufffd6', '2'],
    ],
    [
      'a quote of an element in it',
      '<td>1<td><b id="x>5</b><td><b id="y">6</b><td>2',
      ['1', '\ufffd', '\ufffd6', '2'],
    ],
    [
      'a dash of a comment',
      '<td>1<td>3<!-- x ->5</td><td>6<!-- y -->7<td>2',
      ['1', '3\ufffd', '\ufffd7', '2'],
    ],
    ['a digit of an entity', '<td>1<td>&#9;&#50;<td>&#9;<td>2', ['1', '\ufffd2', '\ufffd', '2']],
  ])('%s is lost', (_, cells, found) => {
    expect(row(cells)).toStrictEqual(found)
  })

  it('ends of nothing, comments and signs in attributes break nothing', () => {
    const cells =
      '<td title="1 < 2">1</td></td></b><!--[if !mso]><!--><td>2</td></p><!-- <td>9</td> --><td>3<![if !x]>4<![endif]></td>'
    expect(row(cells)).toStrictEqual(['1', '2', '34'])
  })
})

describe('a cell that shows something else than text is not blank', () => {
  it.each([
    ['a section of data', '<td><![CDATA[39]]></td>', '\ufffd'],
    ['a field', '<td><input type="text" value="39"></td>', '\ufffd'],
    ['a choice', '<td><select><option>39</option></select></td>', '\ufffd'],
    ['a picture', '<td><img src="39.gif"></td>', '\ufffd'],
    ['a script that writes', '<td><script>document.write(39)</script></td>', '\ufffd'],
    ['a picture that keeps cells apart', '<td><img src="a.gif" width="1"></td>', ''],
    ['a field that is not seen', '<td><input type="hidden" value="39"></td>', ''],
    ['a picture beside a figure', '<td><img src="a.gif">39</td>', '39'],
  ])('%s', (_, cell, text) => {
    expect(row(`<td>规章</td>${cell}`)).toStrictEqual(['规章', text])
  })
})

describe('tables', () => {
  it('a figure in a frame of its own is in the cell around it', () => {
    const framed = (text: string) => `<td><table><tr><td>${text}</td></tr></table></td>`
    expect(row(`<td>规章</td>${framed('3')}${framed('4')}`)).toStrictEqual(['规章', '3', '4'])
  })

  it('a table with more cells makes the one around it a frame of the page', () => {
    expect(
      lines('<table><tr><td><p>一</p><p>二</p><table><tr><td>3<td>4</table></td></tr></table>'),
    ).toStrictEqual(['一', '二', '3\t4'])
  })

  it('rows begin where they begin, whatever is left open', () => {
    expect(lines('<table><tr><td><p><font><b>一<td><p><font>2<tr><td><p>二<td>3</table>')).toStrictEqual([
      '一\t2',
      '二\t3',
    ])
  })
})

describe('boxes side by side', () => {
  it('are cells of a row outside of tables, and keep figures apart within one', () => {
    const box = (text: string) => `<span style="display:inline-block; width:80px">${text}</span>`
    expect(lines(`<p>${box('规章')}${box('3')}${box('4')}</p><p>${box('二')}</p>`)).toStrictEqual([
      '规章\t3\t4',
      '二',
    ])
    expect(row(`<td>${box('3')}${box('4')}</td>`)).toStrictEqual(['3\ufffd4'])
  })

  it('of no width are words', () => {
    expect(lines('<p>公<span style="display:inline-block;line-width:3">开</span></p>')).toStrictEqual([
      '公开',
    ])
  })
})

const REPORT = '<p>第二十条第（一）项</p><p>商业企业</p><p>结果维持</p>'

describe('what else stands on a page', () => {
  it('lists of links are left out, but no list with words or figures', () => {
    const list = (...items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
    const link = (text: string) => `<a href="/a">${text}</a>`
    expect(
      lines(list(link('2023年报'), `${link('2022年报')} [2023-01-12]`) + list(`${link('目录')}见附件`)),
    ).toStrictEqual(['目录见附件'])
    expect(lines(list(link('规章'), link('12')) + list('规章', '12'))).toStrictEqual([
      '规章',
      '12',
      '规章',
      '12',
    ])
    expect(lines(`<table><tr><td>${link('旧年报')}</td></tr></table><p>一</p>`)).toStrictEqual(['一'])
  })

  it('names of other reports are a list of links that a script follows, but no title is', () => {
    const [own, ...others] = ['盐池县民政局', '同心县民政局', '盐池县教育局'].map(
      (agency) => `${agency}2024年政府信息公开工作年度报告`,
    )
    const items = (tag: string) => others.map((name) => `<${tag}>${name}</${tag}>`).join('')
    for (const list of [
      `<ul><li>${others[0]}</li></ul>`,
      `<ul>${items('li')}</ul>`,
      `<div><h3>相关链接</h3>${items('p')}</div>`,
      `<table>${others.map((name) => `<tr><td>${name}</td><td>2025-01-12</td></tr>`).join('')}</table>`,
      `<marquee>${others[0]}</marquee>`,
    ]) {
      expect(lines(`${list}<h1>${own}</h1><p>文</p>`)).toStrictEqual([own, '文'])
      expect(lines(`<div><h1>${own}</h1>${list}</div><p>文</p>`)).toStrictEqual([own, '文'])
    }
    expect(lines(`<div><p>${own}</p></div><p>文</p>`)).toStrictEqual([own, '文'])
    expect(lines(`<div><h1>${own}</h1><h2>${others[0]}</h2></div>`)).toHaveLength(2)
  })

  it('navigation, asides and feet are left out, but no foot of an article', () => {
    const page =
      '<nav>首页</nav><aside>旁</aside><div role="navigation">栏</div><article>文<footer>落款</footer></article>'
    expect(lines(`${page}<footer>版权</footer>`)).toStrictEqual(['文', '落款'])
  })

  it('of several articles the report stays, with what stands around them', () => {
    expect(lines(`<h1>题</h1><article>新闻</article><article>${REPORT}</article><p>尾</p>`)).toStrictEqual([
      '题',
      '第二十条第（一）项',
      '商业企业',
      '结果维持',
      '尾',
    ])
  })

  it('articles that are parts of one report, or several reports, all stay', () => {
    expect(lines(`<article>第二十条</article><article>商业企业</article>`)).toHaveLength(2)
    expect(lines(`<article>${REPORT}</article><article>${REPORT}</article>`)).toHaveLength(6)
  })

  it('a table beside the main part is left out', () => {
    expect(lines(`<div>第二十条</div><main>${REPORT}</main><p>尾</p>`)).toHaveLength(4)
  })
})

describe('lines', () => {
  it('stand as they are printed outside of every element, and where white space is kept', () => {
    const { text } = htmlToText('# 题\n\n一\n<table>\n<tr><td>1\n2</td></tr>\n</table>\n\n二\t3\n')
    expect(text.split('\n').map((line) => line.trim())).toStrictEqual([
      '# 题',
      '',
      '一',
      '1 2',
      '',
      '二\t3',
      '',
    ])
    expect(lines('<pre>一\t1\n二\t2</pre><p>三\n四</p>')).toStrictEqual(['一\t1', '二\t2', '三 四'])
  })
})

describe('places', () => {
  it('a span holds the entities that its characters stand for', () => {
    const html = '<td>&#53;8&#51;&#55;</td><td>&nbsp;9&#x31;<b>件</b>'
    const { text, offsets } = htmlToText(html)
    const sliceOf = (raw: string) => {
      const at = text.indexOf(raw)
      return html.slice(toSource(offsets, at), endInSource(offsets, at, at + raw.length))
    }
    expect([sliceOf('5837'), sliceOf('91')]).toStrictEqual(['&#53;8&#51;&#55;', '9&#x31;'])
  })
})
