import { describe, expect, it } from 'vitest'
import { keyring, matchIn, standsIn } from '../../../../stages/3-normalise/statements/keyed.ts'

describe('a keyring', () => {
  const { keyed, keysIn } = keyring()
  const fee = keyed('费', /收?费用?/)
  const year = keyed('去前', /[去前]年/)

  it('tells which patterns a text has a key of', () => {
    expect(keysIn('未收取费用')).toBe(fee.bit)
    expect(keysIn('去程收费')).toBe(fee.bit | year.bit)
    expect(keysIn('本年度')).toBe(0)
  })

  it('looks for a pattern only where one of its keys stands', () => {
    const text = '去年收费3元'
    expect(standsIn(fee, keysIn(text), text)).toBe(true)
    expect(matchIn(year, keysIn(text), text)?.[0]).toBe('去年')
    expect(standsIn(fee, year.bit, text)).toBe(false)
    expect(matchIn(year, fee.bit, text)).toBeNull()
    expect(matchIn(year, keysIn('去程'), '去程')).toBeNull()
  })

  it('has room for 31 patterns', () => {
    const full = keyring()
    const bits = Array.from({ length: 31 }, () => full.keyed('甲', /甲/).bit)
    expect(new Set(bits).size).toBe(31)
    expect(full.keysIn('甲')).toBe(0x7fff_ffff)
    expect(() => full.keyed('乙', /乙/)).toThrow('more than 31 patterns')
  })
})
