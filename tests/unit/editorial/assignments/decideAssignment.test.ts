import { decideAssignment } from '../../../../src/editorial/assignments/decideAssignment.ts'

const after = {
  assignee: 'me',
  resource: 'articles',
  document: 'story',
  role: 'writer',
  state: 'open',
  due: undefined,
  note: undefined,
}
const ask = { scope: 'own', me: 'me', after, isNew: false, changed: ['state'] } as const

const cases: [string, Partial<Parameters<typeof decideAssignment>[0]>, [string, string[]] | undefined][] = [
  ['to say how one’s own stands', {}, undefined],
  ['to change its note', { changed: ['note', 'state'] }, undefined],
  ['to change when one’s own is due', { changed: ['due', 'state'] }, ['role-may-not', ['due']]],
  ['to hand one’s own on', { changed: ['assignee'] }, ['role-may-not', ['assignee']]],
  ['to take a story on', { isNew: true, changed: ['assignee', 'due'] }, undefined],
  [
    'to assign another',
    { isNew: true, after: { ...after, assignee: 'you' } },
    ['role-may-not', ['assignee']],
  ],
  [
    'to assign anybody with the right to all',
    { scope: 'any', isNew: true, after: { ...after, assignee: 'you' } },
    undefined,
  ],
  ['to change all with the right to all', { scope: 'any', changed: ['assignee', 'due', 'role'] }, undefined],
  ['to move it to another story', { scope: 'any', changed: ['document', 'due'] }, ['fixed', ['document']]],
  [
    'to take a story on without any right',
    { scope: undefined, isNew: true, me: 'you' },
    ['role-may-not', ['assignee']],
  ],
  ['to change nothing without any right', { scope: undefined, changed: [] }, ['role-may-not', []]],
]

test.each(cases)('%s', (_what, given, expected) => {
  const refusal = decideAssignment({ ...ask, ...given })
  expect(refusal && [refusal.code, refusal.problems.map(({ path }) => path)]).toEqual(expected)
})
