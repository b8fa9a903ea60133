import { linksIn, picturesIn, quotesIn } from '../../../../src/editorial/stories/storyParts.ts'
import { block, link, paragraph, richText, text, upload } from '../../../../src/text/richtext/nodes.ts'

const internal = (relationTo: string, value: unknown) => ({
  ...link('', 'l', [text('See')]),
  fields: { linkType: 'internal', doc: { relationTo, value } },
})

test('pictures in every place where a story, a person or a front shows one', () => {
  const document = {
    leadImage: { image: 'lead', credit: 'Ida' },
    seo: { socialImage: { id: 'social' } },
    portrait: null,
    front: { pinned: [{ story: 's' }, { image: 'pinned' }] },
    body: richText([paragraph([text('Dawn')]), upload({ id: 'u', media: 'inText', credit: 'Agency' })]),
  }
  expect(picturesIn(document)).toEqual([
    { path: 'leadImage.image', id: 'lead', credit: 'Ida' },
    { path: 'seo.socialImage', id: 'social', credit: '' },
    { path: 'front.pinned.1.image', id: 'pinned', credit: '' },
    { path: 'body', id: 'inText', credit: 'Agency' },
  ])
  expect(picturesIn({ portrait: 'face' })).toEqual([{ path: 'portrait', id: 'face', credit: '' }])
  expect(picturesIn({})).toEqual([])
})

test.each<[string, object, boolean]>([
  ['nobody', {}, false],
  ['blanks', { speakerName: ' ', source: { name: '' } }, false],
  ['a person', { speaker: 'ida' }, true],
  ['a person who is populated', { speaker: { id: 'ida' } }, true],
  ['a name', { speakerName: 'A passenger' }, true],
  ['a source', { source: { name: 'Council' } }, true],
  ['an address', { source: { url: 'https://example.org/c' } }, true],
  ['its own words', { text: '“It will hold,” one pilot said.' }, true],
  ['its own words in front', { text: 'The pilot: «It will hold.»' }, true],
  ['one word, which is nobody', { text: '“It will hold.” Really.' }, false],
  ['words without marks', { text: 'It will hold, one pilot said.' }, false],
])('a quote attributed to %s', (_what, fields, isAttributed) => {
  const body = richText([block('quote', 'q', { text: 'It will hold.', display: 'block', ...fields })])
  expect(quotesIn({ body })).toMatchObject([{ path: 'body', isPull: false, isAttributed }])
})

test('links of a text, speakers and bylines; links to the outside are left alone', () => {
  const body = richText([
    paragraph([
      internal('articles', 'pier'),
      internal('persons', { id: 'ana' }),
      internal('pages', 'x'),
    ] as never),
    paragraph([link('https://example.org', 'o', [text('Out')])]),
    block('quote', 'q', { text: 'Yes', display: 'pull', speaker: 'bo' }),
  ])
  expect(linksIn({ body, bylines: [{ role: 'writer' }, { person: 'ida' }] })).toEqual([
    { kind: 'persons', id: 'ida', path: 'bylines.1.person' },
    { kind: 'persons', id: 'bo', path: 'body' },
    { kind: 'articles', id: 'pier', path: 'body' },
    { kind: 'persons', id: 'ana', path: 'body' },
  ])
})
