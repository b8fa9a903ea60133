import fc from 'fast-check'

import { allows, scopeOf } from '../../../../src/rules/rights/allows.ts'
import { resources, workflowResources } from '../../../../src/rules/rights/policy.ts'
import type { Action } from '../../../../src/rules/rights/roleRights.ts'
import { type Actor, type Role, roles } from '../../../../src/rules/roles/roles.ts'
import { transitionNames } from '../../../../src/rules/workflow/transitions.ts'

const person = (role: Role, sections: string[] = []): Actor => ({ kind: 'person', id: 'me', role, sections })
const anyone: Actor = { kind: 'public' }
const mine = { owner: 'me', sections: ['port'], isLive: false }
const theirs = { ...mine, owner: 'you' }
const actions: Action[] = ['create', 'read', 'update', 'revise', 'delete', ...transitionNames]

/** What each role may do with an article of its own, and with one of somebody else, in letters of `actions`. */
const everything = actions
const rights: Record<Role, { mine: readonly Action[]; theirs: readonly Action[] }> = {
  admin: { mine: everything, theirs: everything },
  editor: { mine: everything, theirs: everything },
  reviewer: {
    mine: ['create', 'read', 'update', 'revise', 'submit', 'request-changes', 'approve'],
    theirs: ['create', 'read', 'update', 'revise', 'submit', 'request-changes', 'approve'],
  },
  author: { mine: ['create', 'read', 'update', 'delete', 'submit', 'recall'], theirs: ['create', 'read'] },
}

test.each(roles)('%s, on articles', (role) => {
  const granted = (subject: typeof mine) =>
    actions.filter((action) => allows({ actor: person(role), resource: 'articles', action, subject }))
  expect(granted(mine)).toEqual([...rights[role].mine])
  expect(granted(theirs)).toEqual([...rights[role].theirs])
})

test('the public reads what is live, and nothing else', () => {
  for (const resource of workflowResources) {
    for (const action of actions) {
      const live = allows({ actor: anyone, resource, action, subject: { ...mine, isLive: true } })
      expect({ resource, action, live }).toEqual({ resource, action, live: action === 'read' })
      expect(allows({ actor: anyone, resource, action, subject: mine })).toBe(false)
    }
  }
  expect(scopeOf(anyone, 'users', 'read')).toBeUndefined()
  expect(scopeOf(anyone, 'site-settings', 'update')).toBeUndefined()
})

test.each(['editor', 'reviewer'] as const)('a bound %s works in the sections they are bound to', (role) => {
  const may = (sections: string[]) =>
    allows({
      actor: person(role, ['port', 'city']),
      resource: 'articles',
      action: 'approve',
      subject: { ...theirs, sections },
    })
  expect(may(['port'])).toBe(true)
  expect(may(['port', 'city'])).toBe(true)
  expect(may(['port', 'sport'])).toBe(false)
  expect(may(['sport'])).toBe(false)
  expect(may([])).toBe(true)
})

test('only admins make, change and remove other accounts', () => {
  for (const role of roles) {
    for (const action of ['create', 'update', 'delete'] as const) {
      const may = allows({ actor: person(role), resource: 'users', action, subject: theirs })
      expect({ role, action, may }).toEqual({ role, action, may: role === 'admin' })
    }
  }
})

test('the system may do everything', () => {
  for (const resource of resources)
    for (const action of actions) expect(scopeOf({ kind: 'system' }, resource, action)).toBe('any')
})

const subjects = fc.record({
  owner: fc.constantFrom('me', 'you', undefined),
  sections: fc.subarray(['port', 'city', 'sport']),
  isLive: fc.boolean(),
})

test('a binding to sections never gives a right that an unbound person lacks', () => {
  const people = fc.tuple(fc.constantFrom(...roles), fc.subarray(['port', 'city', 'sport']))
  fc.assert(
    fc.property(
      people,
      fc.constantFrom(...resources),
      fc.constantFrom(...actions),
      subjects,
      ([role, bound], resource, action, subject) => {
        const may = (sections: string[]) =>
          allows({ actor: person(role, sections), resource, action, subject })
        expect([!may(bound), may([])]).toContain(true)
      },
    ),
  )
})

test('nobody without the right to publish gets near the public', () => {
  const moves = ['schedule', 'publish', 'publish-now', 'withdraw', 'reinstate'] as const
  const weak = fc.constantFrom<Actor>(
    anyone,
    person('author'),
    person('reviewer'),
    person('reviewer', ['port']),
  )
  fc.assert(
    fc.property(
      weak,
      fc.constantFrom(...workflowResources),
      fc.constantFrom(...moves),
      subjects,
      (actor, resource, action, subject) => {
        expect(allows({ actor, resource, action, subject })).toBe(false)
      },
    ),
  )
})
