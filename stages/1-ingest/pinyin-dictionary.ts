import { createRequire } from 'node:module'

type Pinyin = typeof import('pinyin-pro')['pinyin']

let pinyin: Pinyin | undefined

/** How pinyin-pro reads characters; loaded at the first text that needs it: few do, and its dictionary takes 50 ms. */
export function pinyinOf(): Pinyin {
  pinyin ??= (createRequire(import.meta.url)('pinyin-pro') as { pinyin: Pinyin }).pinyin
  return pinyin
}
