import { allows, scopeOf } from '../../../../src/rules/rights/allows.ts'
import { resources, workflowResources } from '../../../../src/rules/rights/policy.ts'
import type { Action } from '../../../../src/rules/rights/roleRights.ts'
import { type Actor, keyScopes, type KeyScope, seesDrafts } from '../../../../src/rules/roles/roles.ts'
import { transitionNames } from '../../../../src/rules/workflow/transitions.ts'

const keyWith = (...scopes: KeyScope[]): Actor => ({ kind: 'key', id: 'key', name: 'Site', scopes })
const actions: Action[] = ['create', 'read', 'update', 'revise', 'delete', ...transitionNames]
const draft = { owner: 'you', sections: ['port'], isLive: false }
const granted = (actor: Actor, subject: typeof draft) =>
  actions.filter((action) => allows({ actor, resource: 'articles', action, subject }))

/** What a key may do with a draft of somebody else, and with one that it made itself. */
const rights: Record<KeyScope, { theirs: readonly Action[]; own: readonly Action[] }> = {
  read: { theirs: [], own: [] },
  preview: { theirs: ['read'], own: ['read'] },
  'write:author': {
    theirs: ['create', 'read'],
    own: ['create', 'read', 'update', 'delete', 'submit', 'recall'],
  },
  'write:reviewer': {
    theirs: ['create', 'read', 'update', 'revise', 'submit', 'request-changes', 'approve'],
    own: ['create', 'read', 'update', 'revise', 'submit', 'request-changes', 'approve'],
  },
  'write:editor': { theirs: actions, own: actions },
}

test.each(keyScopes)('a key with %s, on articles', (scope) => {
  expect(granted(keyWith(scope), draft)).toEqual(rights[scope].theirs)
  expect(granted(keyWith(scope), { ...draft, owner: 'key' })).toEqual(rights[scope].own)
  expect(granted(keyWith(scope), { ...draft, isLive: true })).toContain('read')
})

test.each(keyScopes)('a key with %s has no right on people, keys or the log', (scope) => {
  for (const resource of ['users', 'keys', 'audit-events'] as const) {
    for (const action of actions) expect(scopeOf(keyWith(scope), resource, action)).toBeUndefined()
  }
})

/** How far a key may read and change pictures and the settings of the site. */
const beside: Record<KeyScope, { media: (string | undefined)[]; settings: (string | undefined)[] }> = {
  read: { media: ['live', undefined], settings: ['any', undefined] },
  preview: { media: ['any', undefined], settings: ['any', undefined] },
  'write:author': { media: ['any', 'own'], settings: ['any', undefined] },
  'write:reviewer': { media: ['any', 'any'], settings: ['any', undefined] },
  'write:editor': { media: ['any', 'any'], settings: ['any', 'any'] },
}

test.each(keyScopes)('a key with %s, on pictures and settings', (scope) => {
  const readAndUpdate = (resource: 'media' | 'site-settings') =>
    (['read', 'update'] as const).map((action) => scopeOf(keyWith(scope), resource, action))
  expect({ media: readAndUpdate('media'), settings: readAndUpdate('site-settings') }).toEqual(beside[scope])
})

test('a key for reading or previewing writes nothing', () => {
  for (const resource of resources) {
    for (const action of actions.filter((one) => one !== 'read')) {
      expect(scopeOf(keyWith('read', 'preview'), resource, action)).toBeUndefined()
    }
  }
})

test('several scopes give the widest right of each', () => {
  const both = keyWith('read', 'write:author')
  for (const resource of workflowResources) expect(scopeOf(both, resource, 'read')).toBe('any')
  expect(scopeOf(both, 'articles', 'update')).toBe('own')
  expect(scopeOf(keyWith(), 'articles', 'read')).toBeUndefined()
})

test('drafts are seen by people and by keys that may, never by readers, their keys, or newcomers', () => {
  expect(keyScopes.filter((scope) => seesDrafts(keyWith(scope)))).toEqual(
    keyScopes.filter((scope) => scope !== 'read'),
  )
  expect(seesDrafts({ kind: 'public' })).toBe(false)
  expect(seesDrafts({ kind: 'newcomer', id: 'me' })).toBe(false)
})

test('a newcomer sees their own account and nothing else', () => {
  const newcomer: Actor = { kind: 'newcomer', id: 'me' }
  const found = resources.flatMap((resource) =>
    actions.flatMap((action) => (scopeOf(newcomer, resource, action) ? [`${resource} ${action}`] : [])),
  )
  expect(found).toEqual(['users read'])
  const read = (owner: string) =>
    allows({ actor: newcomer, resource: 'users', action: 'read', subject: { ...draft, owner } })
  expect([read('me'), read('you')]).toEqual([true, false])
})
