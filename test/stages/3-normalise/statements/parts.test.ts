import { expect, it, test } from 'vitest'
import { statedIn } from '../../../../stages/3-normalise/statements/stated.ts'

const AUTHOR = { year: 2024, names: '甲县农业农村局' }

/** Each whole with its parts and the kind of its list: `16 = 1 + 12 + 4 some`. */
function wholes(text: string): string[] {
  const all = statedIn(text, { start: 0, end: text.length }, AUTHOR)
  return all.flatMap((whole, place) => {
    const parts = all.filter(({ partOf }) => partOf === place)
    if (parts.length === 0) return []
    const kinds = new Set(parts.map(({ wording }) => wording.list))
    return [`${whole.value} = ${parts.map(({ value }) => value).join(' + ')} ${[...kinds].join('/')}`]
  })
}

test.each([
  ['公开信息41条，其中业务类20条，机构类21条。', ['41 = 20 + 21 some']],
  ['收到申请12件，其中网络申请7件、信函申请4件、当面申请1件。', ['12 = 7 + 4 + 1 some']],
  ['收到申请9件（其中自然人8件，法人1件），办结9件。', ['9 = 8 + 1 complete']],
  ['收到申请9件，其中自然人6件、法人1件等。', ['9 = 6 + 1 some']],
  ['举办活动5次，分别为宣讲3次、座谈2次。', ['5 = 3 + 2 complete']],
  ['共收到提案16件。其中：农业类9件；水利类7件。', ['16 = 9 + 7 some']],
  ['政协提案16件，独办1件，主办12件，协办4件，均已办结。', ['16 = 1 + 12 + 4 some']],
  ['人大代表建议6件（主办5件，协办1件），政协提案3件（主办3件）。', ['6 = 5 + 1 some', '3 = 3 some']],
  ['发布信息90条，其中门户网站80条，微信公众号70条。', ['90 = 80 + 70 overlapping']],
  [
    '公开信息60条，其中政策类30条（占50%）、机构类18条（占30%）、其他12条（占20%）。',
    ['60 = 30 + 18 + 12 some'],
  ],
  ['公开信息60条，其中政策类30条，占50%；机构类45条，占比75%。', ['60 = 30 + 45 some']],
  ['收到申请20件，其中自然人15件，约占75%，企业5件，办结率100%，办结20件。', ['20 = 15 + 5 some']],
  ['公开信息50条，其中转载30条，图文40条。', ['50 = 30 + 40 overlapping']],
] as const)('%s', (text, expected) => {
  expect(wholes(text)).toEqual(expected)
})

it.each([
  // Another act, another kind, another measure, another unit: the list is over, or was none.
  ['收到申请8件，其中自然人5件，办结8件。', ['8 = 5 some']],
  ['收到申请8件，其中网络申请5件，信函申请3件，予以公开4件，不予公开4件。', ['8 = 5 + 3 some']],
  ['推送文章30篇，其中原创12篇，阅读量50000次。', ['30 = 12 overlapping']],
  ['公开信息60条，比上年增加12条，其中政策类40条。', []],
  ['公开信息100条，网站、微信发布信息分别为30条、20条。', []],
  ['开展活动，其中宣讲3次。', []],
  ['公开信息41条，其中占比最高的为80%。', []],
])('%s', (text, expected) => {
  expect(wholes(text)).toEqual(expected)
})

it('takes no list for complete that goes on with what may be parts', () => {
  expect(wholes('举办活动9次，分别为宣讲3次、座谈2次、其他4。')).toEqual(['9 = 3 + 2 some'])
  expect(wholes('办理事项9件，分别为企业事项3件、不予受理事项2件、其他4件。')).toEqual(['9 = 3 some'])
})

it('leaves a list within a list to nobody, unless brackets tell', () => {
  expect(wholes('收到申请10件，其中网络申请6件，其中自然人4件，信函申请4件。')).toEqual(['10 = 6 some'])
  expect(wholes('收到申请10件，其中网络申请6件（其中自然人4件），信函申请4件。')).toEqual([
    '10 = 6 some',
    '6 = 4 some',
  ])
})
