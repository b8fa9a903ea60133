import type { PublicField } from '../../../../src/public/documents/members.ts'
import { applySelect, memberFilter } from '../../../../src/public/documents/select.ts'

const names = ['id', 'headline', 'dek', 'body']
const wanted = (select?: Parameters<typeof memberFilter>[0]): string[] => names.filter(memberFilter(select))

test.each([
  [undefined, names],
  [{ headline: true }, ['id', 'headline']],
  [{ headline: true, dek: false }, ['id', 'headline', 'body']],
  [{ body: false }, ['id', 'headline', 'dek']],
  [{ body: false, id: false }, ['id', 'headline', 'dek']],
  [{ dek: { part: true } }, ['id', 'dek']],
  [{ dek: { part: false } }, names],
  [{}, ['id']],
])('%j names %j', (select, expected) => {
  expect(wanted(select)).toEqual(expected)
})

const value = (name: string): PublicField => ({ name, is: 'value', isMany: false })
const person: PublicField = { name: 'person', is: 'relation', to: 'persons', isMany: false }
const fields: PublicField[] = [
  person,
  {
    name: 'seo',
    is: 'group',
    fields: [value('title'), { name: 'more', is: 'group', fields: [value('a'), value('b')] }],
  },
  { name: 'bylines', is: 'rows', goesWith: undefined, fields: [person, value('role')] },
]

test('picks within groups and rows, and no part of a relation', () => {
  const ida = { id: 'p', name: 'Ida' }
  const document = {
    person: ida,
    seo: { title: 't', more: { a: 1, b: 2 } },
    bylines: [{ id: 'r', person: ida, role: 'writer' }],
    other: { a: 1 },
  }
  const select = {
    person: { name: true },
    seo: { more: { a: true } },
    bylines: { person: { id: true } },
    other: { b: true },
  }
  expect(applySelect(fields, document, select)).toEqual({
    person: ida,
    seo: { more: { a: 1 } },
    bylines: [{ id: 'r', person: ida }],
    other: { a: 1 },
  })
  expect(applySelect(fields, { seo: null, bylines: [] }, select)).toEqual({ seo: null, bylines: [] })
})
