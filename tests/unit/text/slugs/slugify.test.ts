import fc from 'fast-check'

import { isSlug, slugify } from '../../../../src/text/slugs/slugify.ts'

test.each([
  ['Ferries return to the old harbour', 'ferries-return-to-the-old-harbour'],
  ['  Łódź: “Żółć” & co.  ', 'lodz-zolc-co'],
  ['Новости порта', 'novosti-porta'],
  ['Ґанок', 'ganok'],
  ['北京新闻', 'bei-jing-xin-wen'],
  ['¿Qué pasó?', 'que-paso'],
  ['10% of 3.5 — why', '10-of-3-5-why'],
  ['The mayor’s last day', 'the-mayors-last-day'],
  ['---', ''],
])('%s', (text, slug) => expect(slugify(text)).toBe(slug))

test('a long headline is cut at a word', () => {
  const slug = slugify('word '.repeat(40))
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug).toMatch(/^(word-)*word$/)
})

test('whatever the text, the slug can stand in an address, or is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const slug = slugify(text)
      expect(slug === '' || isSlug(slug)).toBe(true)
      expect(slug.length).toBeLessThanOrEqual(80)
    }),
  )
})
