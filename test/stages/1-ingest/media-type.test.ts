import { expect, test } from 'vitest'
import { mediaTypeOf } from '../../../stages/1-ingest/media-type.ts'

test.each([
  ['a text', '一、总体情况\n0\t0', 'a.txt', 'text/plain'],
  ['a text with markup residue', '39?font face="宋體" >件<b>', 'a.txt', 'text/plain'],
  ['a text with comparisons', '1 < 2，2 > 1', 'a.txt', 'text/plain'],
  ['a text named as a page', '一、总体情况', 'a.html', 'text/plain'],
  ['a page', '<!DOCTYPE html>\n<html lang="zh">', 'a.txt', 'text/html'],
  ['a fragment with a table far down', `${'公开'.repeat(2000)}<TD width=10>0</TD>`, 'a.txt', 'text/html'],
  ['a fragment named as a page', '一、<b>总体情况</b>', 'A.HTM', 'text/html'],
  ['headings of Markdown', '# 盐池县\n', 'a.txt', 'text/markdown'],
  ['bold of Markdown', '\n**（一）主动公开。**2024年', 'a.txt', 'text/markdown'],
  ['a table of Markdown', '标题\n| 规章 | 0 |\n', 'a.txt', 'text/markdown'],
  ['a text named as Markdown', '一、总体情况', 'a.md', 'text/markdown'],
])('%s', (_, source, path, expected) => {
  expect(mediaTypeOf(source, path)).toBe(expected)
})
