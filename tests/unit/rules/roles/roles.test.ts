import {
  type Actor,
  isKeyScope,
  isOutsider,
  isRole,
  isWriter,
  type KeyScope,
  seesDrafts,
} from '../../../../src/rules/roles/roles.ts'

const strangers = ['', 'owner', 'Admin', 'constructor', undefined, null, 0, ['admin'], {}]

test('there are four roles, and nothing else is one', () => {
  expect(['admin', 'editor', 'reviewer', 'author'].filter(isRole)).toHaveLength(4)
  expect([...strangers, 'read'].filter(isRole)).toEqual([])
})

test('there are five scopes of keys, none of them for admins', () => {
  const scopes = ['read', 'preview', 'write:author', 'write:reviewer', 'write:editor']
  expect(scopes.filter(isKeyScope)).toEqual(scopes)
  expect([...strangers, 'write:', 'write', 'write:admin'].filter(isKeyScope)).toEqual([])
})

const person = (role: 'admin' | 'author'): Actor => ({ kind: 'person', id: 'me', role, sections: [] })
const key = (...scopes: KeyScope[]): Actor => ({ kind: 'key', id: 'key', name: 'Site', scopes })

const cases: [string, Actor, { isOut: boolean; drafts: boolean; writes: boolean }][] = [
  ['the public', { kind: 'public' }, { isOut: true, drafts: false, writes: false }],
  ['a newcomer', { kind: 'newcomer', id: 'me' }, { isOut: false, drafts: false, writes: false }],
  ['an author', person('author'), { isOut: false, drafts: true, writes: true }],
  ['an admin', person('admin'), { isOut: false, drafts: true, writes: true }],
  ['the system', { kind: 'system' }, { isOut: false, drafts: true, writes: true }],
  ['a key without scopes', key(), { isOut: true, drafts: false, writes: false }],
  ['a key to read', key('read'), { isOut: true, drafts: false, writes: false }],
  ['a key to preview', key('preview'), { isOut: false, drafts: true, writes: false }],
  ['a key to read and preview', key('read', 'preview'), { isOut: false, drafts: true, writes: false }],
  ['a key to write', key('write:author'), { isOut: false, drafts: true, writes: true }],
  ['a key to read and write', key('read', 'write:editor'), { isOut: false, drafts: true, writes: true }],
]

test.each(cases)('%s is an outsider, sees drafts, and writes, or not', (_who, actor, expected) => {
  expect({ isOut: isOutsider(actor), drafts: seesDrafts(actor), writes: isWriter(actor) }).toEqual(expected)
})
