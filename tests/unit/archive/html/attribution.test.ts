import { readAttribution, type WrittenAttribution } from '../../../../src/archive/html/attribution.ts'
import { toBody } from '../../../../src/archive/html/toBody.ts'
import { outline } from '../../../helpers/outline.ts'

const written = (parts: Partial<WrittenAttribution>): WrittenAttribution => ({
  before: '',
  linked: '',
  url: undefined,
  after: '',
  isWork: false,
  ...parts,
})

const cases: [name: string, parts: Partial<WrittenAttribution>, expected: unknown][] = [
  [
    'a name that leads to a page of theirs',
    { linked: 'Runa Sand', url: 'https://town.example/people/runa-sand' },
    { speakerName: 'Runa Sand' },
  ],
  [
    'a name with an office behind it',
    { linked: 'Runa Sand', url: 'https://town.example/x', after: ', pilot of the port' },
    { speakerName: 'Runa Sand, pilot of the port' },
  ],
  [
    'an office that leads to the page of the one before it',
    { before: 'Runa Sand, ', linked: 'Chief Pilot', url: 'https://town.example/sand' },
    { speakerName: 'Runa Sand, Chief Pilot' },
  ],
  [
    'a site of that name',
    { linked: 'Tide Radio', url: 'https://www.tide.example/shows/9' },
    { source: { name: 'Tide Radio', url: 'https://www.tide.example/shows/9' } },
  ],
  [
    'a source behind the speaker',
    { before: 'Runa Sand, ', linked: 'Evening News', url: 'https://x.example/9' },
    { speakerName: 'Runa Sand', source: { name: 'Evening News', url: 'https://x.example/9' } },
  ],
  [
    'a work with its date',
    { before: 'Runa Sand — ', linked: 'The Pilot', after: ', 1911', isWork: true },
    { speakerName: 'Runa Sand', source: { name: 'The Pilot, 1911' } },
  ],
  ['a link alone', { linked: 'Runa Sand', url: 'https://x.example/9' }, undefined],
  [
    'a name behind the outlet',
    { linked: 'Tide Radio', url: 'https://tide.example', after: ', Runa Sand' },
    undefined,
  ],
  [
    'a sentence around the outlet',
    { before: 'Talking to ', linked: 'Tide Radio', url: 'https://tide.example', after: ', Runa Sand' },
    undefined,
  ],
  [
    'an office without a page',
    { before: 'Runa Sand, ', linked: 'chief pilot', url: 'https://x.example/9' },
    undefined,
  ],
]

test.each(cases)('%s', (_name, parts, expected) => {
  expect(readAttribution(written(parts))).toEqual(expected)
})

const read = (html: string) => {
  const { body, notes } = toBody({ html, baseUrl: 'https://ledger.example/', seed: 'test' })
  return { lines: outline(body), notes: notes.map(({ kind }) => kind) }
}

test('where it cannot be told who spoke, the words stay in the quotation with their link, and it is said', () => {
  const cite = '<cite>Talking to <a href="https://tide.example">Tide Radio</a>, Runa Sand</cite>'
  const expected = {
    lines: ['quote[We slept. / / *2:Talking to * (*2:Tide Radio* -> https://tide.example/) *2:, Runa Sand*]'],
    notes: ['attribution'],
  }
  expect(read(`<blockquote><p>We slept.</p>${cite}</blockquote>`)).toEqual(expected)
  expect(read(`<figure><blockquote><p>We slept.</p>${cite}</blockquote></figure>`)).toEqual(expected)
  const caption = cite.replaceAll('cite>', 'figcaption>')
  expect(read(`<figure><blockquote><p>We slept.</p></blockquote>${caption}</figure>`)).toEqual({
    ...expected,
    lines: ['quote[We slept.]', 'p[Talking to (Tide Radio -> https://tide.example/), Runa Sand]'],
  })
})
