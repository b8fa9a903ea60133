import { decideSignOff } from '../../../../src/editorial/workflow/signOff.ts'
import { sentence } from '../../../helpers/sentence.ts'

const open = { publishedBy: 'editor', writers: ['author', 'helper'] }
const ask = { open, mayRole: true, actorId: 'reviewer' }

test('somebody else signs off', () => {
  expect(decideSignOff(ask)).toEqual({ ok: true })
  expect(decideSignOff({ ...ask, open: { publishedBy: undefined, writers: [] } })).toEqual({ ok: true })
})

test.each(['editor', 'author', 'helper'])('%s, who published or wrote it, does not', (actorId) => {
  expect(decideSignOff({ ...ask, actorId })).toMatchObject({
    status: 422,
    code: 'condition-not-met',
    message: sentence,
    problems: [{ path: 'signedBy', message: sentence }],
  })
})

test('the right is asked first, then whether anything waits', () => {
  expect(decideSignOff({ open: undefined, mayRole: false, actorId: 'editor' })).toMatchObject({
    status: 403,
    message: sentence,
  })
  expect(decideSignOff({ ...ask, actorId: undefined })).toMatchObject({ status: 403, code: 'role-may-not' })
  expect(decideSignOff({ ...ask, open: undefined })).toMatchObject({
    status: 409,
    code: 'wrong-stage',
    message: sentence,
  })
})
