import fc from 'fast-check'

import { fillMarks, marksIn } from '../../../../src/public/documents/marks.ts'
import {
  splitMembers,
  joinMembers,
  serializeMembers,
  memberName,
  toJsonObject,
  type PublicField,
} from '../../../../src/public/documents/members.ts'

const value = (name: string): PublicField => ({ name, is: 'value', isMany: false })
const person: PublicField = { name: 'person', is: 'relation', to: 'persons', isMany: false }
const nothingHeld = {}

/** A document as it is written, with ids for relations. */
const written = (fields: readonly PublicField[], row: Record<string, unknown>): unknown => {
  const text = toJsonObject(splitMembers(joinMembers(serializeMembers(fields, row))))
  return JSON.parse(fillMarks(text, (name) => JSON.stringify(name)))
}

test('every field has a value; what is no field is not written', () => {
  const fields: PublicField[] = [
    value('headline'),
    { name: 'topics', is: 'value', isMany: true },
    { name: 'mentions', is: 'relation', to: 'persons', isMany: true },
    { name: 'seo', is: 'group', fields: [value('title')] },
    { name: 'bylines', is: 'rows', goesWith: undefined, fields: [person, value('role')] },
    { name: 'body', is: 'text', held: nothingHeld },
  ]
  expect(written(fields, { secret: 'x' })).toEqual({
    headline: null,
    topics: [],
    mentions: [],
    seo: { title: null },
    bylines: [],
    body: null,
  })
  const full = {
    headline: 'a\n"b"',
    topics: ['t'],
    mentions: ['p1', { id: 'p2' }],
    seo: { title: 's', x: 1 },
    bylines: [{ id: 'r', person: 'p1', x: 1 }],
  }
  expect(written(fields, full)).toEqual({
    headline: 'a\n"b"',
    topics: ['t'],
    mentions: ['persons:p1', 'persons:p2'],
    seo: { title: 's' },
    bylines: [{ id: 'r', person: 'persons:p1', role: null }],
    body: null,
  })
})

test('a harmful address is an empty text', () => {
  const fields: PublicField[] = [{ name: 'url', is: 'address' }]
  expect(written(fields, { url: 'javascript:alert(1)' })).toEqual({ url: '' })
  expect(written(fields, { url: 'https://example.org/' })).toEqual({ url: 'https://example.org/' })
})

test('a text is kept node by node, and leads where it led', () => {
  const held: PublicField[] = [
    { name: 'speaker', is: 'relation', to: 'persons', isMany: false },
    { name: 'url', is: 'address' },
  ]
  const link = { name: 'doc', is: 'relation', to: ['articles', 'persons'], isMany: false } as const
  const fields: PublicField[] = [
    {
      name: 'body',
      is: 'text',
      held: { link: [link, { name: 'url', is: 'address' }], 'block quote': held },
    },
  ]
  const body = {
    root: {
      type: 'root',
      children: [
        { type: 'upload', relationTo: 'media', value: 'm1', fields: { caption: 'not a field' } },
        { type: 'block', fields: { id: 'b', blockType: 'quote', speaker: 'p1', secret: 'x' } },
        {
          type: 'link',
          fields: { linkType: 'internal', doc: { relationTo: 'articles', value: 'a1' } },
          children: [{ type: 'text', text: 'there' }],
        },
        { type: 'link', fields: { linkType: 'custom', url: 'javascript:x', newTab: true } },
      ],
    },
  }
  expect(written(fields, { body })).toEqual({
    body: {
      root: {
        type: 'root',
        children: [
          { type: 'upload', relationTo: 'media', value: 'media:m1', fields: {} },
          { type: 'block', fields: { id: 'b', blockType: 'quote', speaker: 'persons:p1' } },
          {
            type: 'link',
            fields: { linkType: 'internal', doc: { relationTo: 'articles', value: 'articles:a1' } },
            children: [{ type: 'text', text: 'there' }],
          },
          { type: 'link', fields: { linkType: 'custom', url: '', newTab: true } },
        ],
      },
    },
  })
})

test('any text comes back as it was, and no word of it is a mark', () => {
  const text = fc.string({ unit: 'binary' })
  const fields = [value('headline'), value('dek'), { name: 'body', is: 'text', held: nothingHeld } as const]
  fc.assert(
    fc.property(text, text, text, (headline, dek, said) => {
      const row = {
        headline,
        dek,
        body: { root: { type: 'root', children: [{ type: 'text', text: said }] } },
      }
      const lines = splitMembers(joinMembers(serializeMembers(fields, row)))
      expect(marksIn(lines.join())).toEqual([])
      expect(lines.map(memberName)).toEqual(['headline', 'dek', 'body'])
      expect(JSON.parse(toJsonObject(lines))).toEqual(row)
    }),
  )
})
