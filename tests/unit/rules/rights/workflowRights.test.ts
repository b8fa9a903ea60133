import { scopeOf } from '../../../../src/rules/rights/allows.ts'
import type { Action } from '../../../../src/rules/rights/roleRights.ts'
import { type Role, roles, type Scope } from '../../../../src/rules/roles/roles.ts'

/** Rights beside the moves: on the lanes, on signing off, on previews. */
const actions = [
  'require-legal',
  'clear-legal',
  'require-pictures',
  'clear-pictures',
  'sign-off',
  'preview',
] as const satisfies Action[]

/** How far each right reaches, for somebody who is bound to a section; what is not here is refused. */
const whole = {
  'require-legal': 'section',
  'clear-legal': 'section',
  'require-pictures': 'section',
  'clear-pictures': 'section',
  'sign-off': 'section',
  preview: 'section',
} as const
const rights: Record<Role, Partial<Record<(typeof actions)[number], Scope>>> = {
  admin: whole,
  editor: whole,
  reviewer: {
    'require-legal': 'section',
    'require-pictures': 'section',
    'clear-pictures': 'section',
    'sign-off': 'section',
    preview: 'section',
  },
  author: { 'require-legal': 'own', 'require-pictures': 'own', preview: 'own' },
}

test.each(roles)('%s, on lanes, signing off and previews', (role) => {
  const bound = { kind: 'person', id: 'me', role, sections: ['port'] } as const
  const found = Object.fromEntries(actions.map((action) => [action, scopeOf(bound, 'articles', action)]))
  expect(found).toEqual(rights[role])
})
