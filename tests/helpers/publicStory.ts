import { type PublicSite, type PublicStory } from '../../src/public/formats/publicStory.ts'
import { type Reading, readBlocks } from '../../src/public/formats/readBlocks.ts'
import * as nodes from '../../src/text/richtext/nodes.ts'

export const site: PublicSite = {
  name: 'The Harbour Ledger',
  tagline: 'News of the coast',
  url: 'https://ledger.example.org',
  language: 'en',
}

/** Addresses in tests: documents are at their collection and id, pictures under /media. */
export const reading: Reading = {
  base: 'https://ledger.example.org',
  pageOf: (relationTo, document) =>
    typeof document === 'object' && document !== null && 'id' in document
      ? `https://ledger.example.org/${relationTo}/${String(document.id)}`
      : undefined,
  pictureOf: (media) =>
    typeof media === 'object' && media !== null && 'id' in media
      ? {
          url: `https://desk.example.org/media/${String(media.id)}.webp`,
          alt: 'A dredger',
          mimeType: 'image/webp',
        }
      : undefined,
}

const {
  block,
  heading,
  link,
  list,
  listItem,
  paragraph,
  quotation,
  richText,
  table,
  tableCell,
  tableRow,
  text,
} = nodes

const internal = (value: unknown) => ({
  ...link('', 'l2', [text('the pilot')]),
  fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'persons', value } },
})

const uploaded = (value: unknown) => ({
  ...nodes.upload({ id: 'u', media: '', caption: 'At noon', credit: 'Ida' }),
  value,
})

/** A text with one of everything that the editor knows. */
export const everything = richText([
  heading('h2', [text('At the quay')]),
  paragraph([
    text('The dredger came in '),
    text('at night', 1),
    text(', '),
    text('loud', 3),
    text(' & <slow>.'),
    nodes.lineBreak(),
    text('See '),
    link('/map?a=1&b=2', 'l1', [text('the map')]),
    text(', '),
    internal({ id: 'p1', name: 'Ana' }),
    text(' and '),
    internal('hidden-person'),
    text('.'),
  ]),
  quotation([text('Slow is fast')]),
  list('bullet', [
    listItem([text('one')], 1),
    listItem([list('number', [listItem([text('below')], 1)], 3)], 2),
    listItem([text('two')], 2),
  ]),
  block('quote', 'q1', {
    text: 'Nobody waits\nfor pleasure.',
    display: 'pull',
    speaker: { id: 'p1', name: 'Ana Brod' } as never,
    source: { name: 'Board', url: 'https://example.org/board' },
  }),
  block('quote', 'q2', { text: 'I do.', display: 'block', speaker: 'hidden-person', speakerName: '' }),
  uploaded({ id: 'm1' }),
  uploaded('hidden-picture'),
  block('embed', 'e1', { url: 'https://video.example/1', title: 'The dredger', caption: 'Two minutes' }),
  block('code', 'c1', { language: 'sh', code: 'tide --now | grep "high"\n```' }),
  nodes.horizontalRule(),
  table([
    tableRow([
      tableCell([paragraph([text('Tide')])], { isHeader: true }),
      tableCell([paragraph([text('m')])], { isHeader: true }),
    ]),
    tableRow([tableCell([paragraph([text('high | spring')])]), tableCell([paragraph([text('4.2')])])]),
  ]),
  paragraph([]),
])

export const story: PublicStory = {
  id: '01a20b11-6075-7412-9cb1-d49e163aa861',
  headline: 'Dredging begins & <ends>',
  dek: 'Nine years late.',
  description: 'Nine years late.',
  url: 'https://ledger.example.org/dredging',
  publishedAt: '2026-03-04T05:06:07.000Z',
  updatedAt: '2026-03-05T05:06:07.000Z',
  language: 'pt-BR',
  sections: [
    { name: 'City', url: 'https://ledger.example.org/sections/city' },
    { name: 'Harbour', url: 'https://ledger.example.org/sections/harbour' },
  ],
  topics: ['dredging', 'silt & sand'],
  wordCount: 600,
  image: {
    url: 'https://desk.example.org/media/lead.webp',
    mimeType: 'image/webp',
    bytes: 4321,
    width: 1280,
    height: 720,
    alt: 'A dredger at night',
    caption: 'At noon',
    credit: 'Ida',
  },
  bylines: [
    {
      name: 'Ida Sørensen',
      role: 'reporter',
      title: 'Reporter',
      url: 'https://ledger.example.org/persons/ida',
    },
    { name: 'Jonas', role: 'data' },
    { name: 'Ann', role: 'photographer' },
    { name: 'Ben', role: 'editor' },
    { name: 'Cleo', role: 'translator' },
  ],
  notices: [
    { kind: 'correction', text: 'Noon, not <night>.', date: '2026-03-05T00:00:00.000Z' },
    { kind: 'update', text: 'An answer.', date: '2026-03-06T00:00:00.000Z' },
  ],
  body: readBlocks(everything, reading),
}

/** A story of which next to nothing is known. */
export const bareStory: PublicStory = {
  id: '65f1c0ffee65f1c0ffee65f1',
  headline: 'Bare',
  sections: [],
  topics: [],
  bylines: [],
  notices: [],
  body: [],
}
