import { checkText, visibleText, wordsOf } from '../../../../src/archive/html/checkText.ts'
import { toBody } from '../../../../src/archive/html/toBody.ts'
import { paragraph, richText, text } from '../../../../src/text/richtext/nodes.ts'

const bodyOf = (...paragraphs: string[]) => richText(paragraphs.map((value) => paragraph([text(value)])))

test('finds every missing word, as often as it is missing', () => {
  expect(checkText('<p>tide tide <b>t</b>ide, boat</p>', bodyOf('tide', 'tide.'))).toEqual({
    wordsIn: 4,
    wordsOut: 2,
    lost: ['tide', 'boat'],
  })
})

test('words glued together are lost', () => {
  expect(checkText('<p>one</p><p>two</p>', bodyOf('onetwo')).lost).toEqual(['one', 'two'])
})

test('reads what a browser shows', () => {
  const html =
    'a<b>b</b><br>c<!-- no --><script>no</script><video>no</video>&#x41;&eacute;<textarea>&lt;d</textarea>'
  expect(wordsOf(visibleText(html))).toEqual(['ab', 'cAé', '<d'])
})

test('a change of composition or of punctuation is no loss', () => {
  expect(checkText('<p>e\u0301tape</p><p>«mot»</p>', bodyOf('étape', 'mot')).lost).toEqual([])
})

test('each block taken out of a body is found', () => {
  const html = '<h2>Ebb one</h2><p>flood two</p><ul><li>slack three</li></ul><table><tr><td>neap four</table>'
  const { body } = toBody({ html, baseUrl: '', seed: '' })
  for (const gone of body.root.children) {
    const rest = richText(body.root.children.filter((node) => node !== gone))
    expect(checkText(html, rest).lost).toHaveLength(2)
  }
})
