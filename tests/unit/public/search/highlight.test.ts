import fc from 'fast-check'

import { highlight, snippet } from '../../../../src/public/search/highlight.ts'
import { termsOf } from '../../../../src/public/search/termsOf.ts'

const marked = (text: string, asked: string) => highlight(text, termsOf(asked))

test('what was looked for is marked, accents or not', () => {
  expect(marked('Ida Sørensen’s gates', 'sorensen gat')).toBe(
    'Ida <mark>Sørensen</mark>’s <mark>gates</mark>',
  )
  expect(marked('Nothing of it', 'sorensen')).toBeUndefined()
})

test('a script without spaces is marked where it says so', () => {
  expect(marked('東京港の新しい船', '東京港')).toBe('<mark>東京港</mark>の新しい船')
  expect(marked('新しい船と港', '船')).toBe('新しい<mark>船</mark>と港')
  expect(marked('古い港', '港')).toBe('古い<mark>港</mark>')
})

test('all else is escaped', () => {
  expect(marked('<b onclick="x">gates</b> & \'more\'', 'gates')).toBe(
    '&lt;b onclick=&quot;x&quot;&gt;<mark>gates</mark>&lt;/b&gt; &amp; &#39;more&#39;',
  )
})

test('nothing but marks is ever markup, and without them the text is whole', () => {
  const entities: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  }
  const plain = (html: string) =>
    html.replace(/<\/?mark>/g, '').replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? '')
  const piece = fc.constantFrom(
    'gate',
    'Gates',
    '<mark>',
    '</mark>',
    '&',
    '"',
    ' ',
    'ж',
    '港',
    '船',
    '<script>',
    '😀',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const html = marked(text, 'gat 港船')
      if (html === undefined) return
      expect(plain(html)).toBe(text)
      expect(html.replace(/<\/?mark>/g, '')).not.toMatch(/[<>"']/)
      expect(html.split('<mark>')).toHaveLength(html.split('</mark>').length)
    }),
  )
})

test('the passage is the one that says the most of it, cut between words', () => {
  const filler = 'word after word of nothing much '.repeat(20)
  const text = `A storm once. ${filler}The storm surge closed the sea gates at six. ${filler}`
  const html = snippet(text, termsOf('storm surge gates')) ?? ''
  expect(html).toContain('<mark>storm</mark> <mark>surge</mark> closed the sea <mark>gates</mark>')
  expect(html.startsWith('…')).toBe(true)
  expect(html.endsWith('…')).toBe(true)
  expect(html.replace(/<\/?mark>/g, '').length).toBeLessThan(260)
})
