import { expect, it } from 'vitest'
import { languageOf } from '../../../pipeline/lint/language.ts'

it.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
  [{ LANG: 'zh' }, 'en-US', 'zh'],
  [{ LANG: 'zh-Hans-CN' }, 'en-US', 'zh'],
  [{ LANG: 'en_GB.UTF-8' }, 'zh-CN', 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'zh-CN', 'en'],
  // Zhuang is not Chinese, nor is a locale that begins like one.
  [{ LANG: 'zha_CN' }, 'zh-CN', 'en'],
  [{ LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'zh'],
  [{ LC_ALL: 'C', LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
  [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_TW.Big5' }, 'en-US', 'zh'],
  // Times and numbers are of no concern.
  [{ LC_TIME: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh-CN', 'en'],
  [{}, 'zh-CN', 'zh'],
  [{}, 'en-US', 'en'],
] as const)('%j on a system in %s speaks %s', (environment, system, language) => {
  expect(languageOf(environment, system)).toBe(language)
})
