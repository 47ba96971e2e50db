import type { Division, Reference } from '../../reference.ts'
import { NATIONAL_CODE } from '../ids.ts'
import type { Body } from './bodies.ts'

/** The whole country, the place of bodies of the central government. */
export const NATIONAL: Division = {
  code: NATIONAL_CODE,
  name: '中华人民共和国',
  level: 'province',
  parentCode: null,
  validFrom: null,
  validTo: null,
  codeSystem: 'GB/T 2260',
  beganAfter: Number.NEGATIVE_INFINITY,
  beganBy: Number.NEGATIVE_INFINITY,
  endedAfter: Number.POSITIVE_INFINITY,
  endedBy: Number.POSITIVE_INFINITY,
}

const STATE = '中华人民共和国'
/** The name of a head office in front of that of a body below it. */
export const HEAD_OFFICE = /^(?:国家税务总局|中华人民共和国|国家统计局)(?=.{3})/
const HEAD_OFFICES = ['国家税务总局', '国家统计局', '中华人民共和国']
/** Where the name of a body begins that has its place at `start`: at that of its head office where it stands in front. */
export function withHeadOfficeAt(text: string, from: number, start: number): number {
  const head = HEAD_OFFICES.find(
    (one) => start - one.length >= from && text.startsWith(one, start - one.length),
  )
  return head ? start - head.length : start
}

/** 国家金融监督管理总局陕西监管局, and the offices that it took over. */
const REGULATOR =
  /^(?:国家金融监督管理总局|中国银行保险监督管理委员会|中国银行业监督管理委员会|中国银保监会|中国银监会)(.{2,12})监管(分?局)$/

/** The name of a body run from the centre without that of its head office. */
export const withoutHeadOffice = (name: string): string =>
  name.replace(HEAD_OFFICE, '').replace(REGULATOR, (_, place, rank) => `${place}银保监${rank}`)

/** 公安部, with or without the name of the state in front. */
export const nationalBody = (name: string, { bodies }: Reference): Body | undefined =>
  bodies.national.get(name) ??
  (name.startsWith(STATE) ? bodies.national.get(name.slice(STATE.length)) : undefined)
