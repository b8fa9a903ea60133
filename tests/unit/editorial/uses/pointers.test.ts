import type { AnyField } from '../../../../src/editorial/uses/fields.ts'
import { gathers, repeats } from '../../../../src/editorial/uses/fields.ts'
import { namedIn } from '../../../../src/editorial/uses/namedIn.ts'
import { pointersTo } from '../../../../src/editorial/uses/pointersTo.ts'

const relation = (name: string, relationTo: unknown, more: object = {}): AnyField => ({
  name,
  type: 'relationship',
  relationTo,
  ...more,
})
const group = (name: string, ...flattenedFields: AnyField[]): AnyField => ({
  name,
  type: 'group',
  flattenedFields,
})
const rows = (name: string, ...flattenedFields: AnyField[]): AnyField => ({
  name,
  type: 'array',
  flattenedFields,
})
const text: AnyField = { name: 'body', type: 'richText' }

const story = [
  { name: 'headline', type: 'text' },
  relation('section', 'sections'),
  rows('bylines', relation('person', 'persons')),
  group('leadImage', { name: 'image', type: 'upload', relationTo: 'media' }),
  group(
    'front',
    rows('pinned', relation('story', 'articles'), { name: 'image', type: 'upload', relationTo: 'media' }),
  ),
  relation('related', ['articles', 'persons'], { hasMany: true }),
  { name: 'storiesBy', type: 'join', relationTo: 'articles' },
  text,
] satisfies AnyField[]

describe('the paths by which one type points at another', () => {
  test('are found in groups and in rows, and know several types and several values', () => {
    expect(pointersTo(story, 'sections')).toEqual([{ path: 'section', isMany: false, isPolymorphic: false }])
    expect(pointersTo(story, 'media').map(({ path }) => path)).toEqual([
      'leadImage.image',
      'front.pinned.image',
    ])
    expect(pointersTo(story, 'persons')).toEqual([
      { path: 'bylines.person', isMany: false, isPolymorphic: false },
      { path: 'related', isMany: true, isPolymorphic: true },
    ])
    expect(pointersTo(story, 'users')).toEqual([])
  })

  test('are one where a field gathers them all; what repeats others is passed over', () => {
    const all = relation('mentions', 'persons', { hasMany: true, custom: gathers })
    const again: AnyField = { ...rows('quotes', relation('speaker', 'persons')), custom: repeats }
    expect(pointersTo([...story, all, again], 'persons').map(({ path }) => path)).toEqual(['mentions'])
    expect(pointersTo([...story, again], 'persons').map(({ path }) => path)).toEqual([
      'bylines.person',
      'related',
    ])
  })
})

describe('what a document names', () => {
  test('is told with the place, relations populated or not', () => {
    const named = namedIn(story, {
      section: { id: 's1', name: 'Harbour' },
      bylines: [{ person: 'p1' }, { person: null }, { person: 'p2' }],
      leadImage: { image: 'm1' },
      front: { pinned: [{ story: 'a1', image: 'm2' }] },
      related: [
        { relationTo: 'persons', value: 'p1' },
        { relationTo: 'articles', value: { id: 'a2' } },
      ],
      storiesBy: { docs: ['a9'] },
    })
    expect(named.map(({ id, path, to }) => `${path} ${to} ${id}`)).toEqual([
      'section sections s1',
      'bylines.0.person persons p1',
      'bylines.2.person persons p2',
      'leadImage.image media m1',
      'front.pinned.0.story articles a1',
      'front.pinned.0.image media m2',
      'related persons p1',
      'related articles a2',
    ])
  })

  test('holds what a text shows, links to, and lets speak, each once', () => {
    const link = (relationTo: string, value: unknown) => ({
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo, value } },
    })
    const children = [
      {
        type: 'paragraph',
        children: [link('articles', 'a1'), link('persons', { id: 'p1' }), link('articles', 'a1')],
      },
      { type: 'upload', relationTo: 'media', value: 'm1' },
      { type: 'block', fields: { blockType: 'quote', speaker: 'p2' } },
      {
        type: 'link',
        fields: { linkType: 'custom', url: '/map', doc: { relationTo: 'articles', value: 'a9' } },
      },
    ]
    expect(namedIn(story, { body: { root: { type: 'root', children } } })).toEqual([
      { path: 'body', to: 'articles', id: 'a1', isInText: true },
      { path: 'body', to: 'persons', id: 'p1', isInText: true },
      { path: 'body', to: 'media', id: 'm1', isInText: true },
      { path: 'body', to: 'persons', id: 'p2', isInText: true },
    ])
  })

  test.each([null, 5, 'text', {}, { root: null }, { root: { children: [null, 7] } }])(
    'is nothing where the text is none: %j',
    (body) => {
      expect(namedIn(story, { body, bylines: 7, leadImage: [], front: 'x', section: {} })).toEqual([])
    },
  )
})
