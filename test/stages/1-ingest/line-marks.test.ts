import { describe, expect, test } from 'vitest'
import { withoutLineMarks } from '../../../stages/1-ingest/line-marks.ts'
import { toSource } from '../../../stages/1-ingest/offsets.ts'

/** Ten figures, each on a line of its own behind a mark. */
const figures = (mark: string) => Array.from({ length: 10 }, (_, i) => `${mark}${i}`).join('\n')

/** The bare text, and whether each of its characters is the one in the source that it is said to come from. */
function bare(text: string) {
  const found = withoutLineMarks(text)
  if (!found) return null
  const traced = [...found.text].every((character, i) => text[toSource(found.offsets, i)] === character)
  return { text: found.text, traced }
}

describe('marks in front of lines', () => {
  test('a text that is quoted as a whole loses the marks of the quotation', () => {
    expect(bare('> 规章\n> 12\n>\n> > 3\n')).toStrictEqual({ text: '规章\n12\n\n3\n', traced: true })
  })

  test('a quotation within a text stays', () => {
    expect(bare('> 规章\n12\n0\n3\n')).toBeNull()
  })

  test.each(['- ', '* ', '• ', '  - '])('figures behind the mark of a list lose it: %j', (mark) => {
    expect(bare(`规章\n${figures(mark)}\n`)).toStrictEqual({
      text: `规章\n${figures('')}\n`,
      traced: true,
    })
  })

  test('a sign in front of some figures stays, and so do the marks of lists of words', () => {
    expect(bare(`规章\n${figures('')}\n- 12\n- 0\n`)).toBeNull()
    expect(bare(`${figures('- ')}\n12\n`)).toBeNull()
    expect(bare('工作\n- 公开\n- 回应\n')).toBeNull()
  })

  test('a sign behind the mark of a list stays with its figure', () => {
    expect(bare(`规章\n${figures('- ')}\n- -11\n- +3`)?.text).toBe(`规章\n${figures('')}\n-11\n+3`)
  })
})
