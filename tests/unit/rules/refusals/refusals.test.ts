import {
  messagesOf,
  type Reason,
  refusalCodes,
  refusalGroups,
  statusesOf,
} from '../../../../src/rules/refusals/refusals.ts'
import { refuse } from '../../../../src/rules/refusals/refuse.ts'
import { demand, Refused, refused } from '../../../../src/rules/refusals/refused.ts'
import { statusTitles } from '../../../../src/rules/refusals/row.ts'

const messages = refusalCodes.flatMap((code) => Object.values(messagesOf(code)))

test('no two parts of the table have the same code, for the later one would win silently', () => {
  const codes = refusalGroups.flatMap((group) => group.codes)
  expect(codes.toSorted()).toEqual([...new Set(codes)].toSorted())
  expect(codes.toSorted()).toEqual(refusalCodes.toSorted())
})

test('every status has its words', () => {
  expect(refusalCodes.flatMap(statusesOf).filter((status) => !(status in statusTitles))).toEqual([])
})

test('a code has no slash: behind it stands the name of a message', () => {
  expect(refusalCodes.filter((code) => code.includes('/'))).toEqual([])
})

test('no placeholder has the name of something else that a refusal says', () => {
  const names = messages.flatMap((message) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  expect(names.filter((name) => ['data', 'path', 'problems', 'status'].includes(String(name)))).toEqual([])
})

test('messages are sentences', () => {
  const isSentence = (message: string) => /^(\{|“|[A-Z]|fit=).*[.}]$/.test(message)
  expect(messages.filter((message) => !isSentence(message))).toEqual(['PersistedQueryNotFound'])
})

test('a refusal has the status and the message of its code, with the values in their places', () => {
  expect(refuse('role-may-not/lane', { lane: 'Legal', state: 'cleared' })).toEqual({
    ok: false,
    code: 'role-may-not',
    status: 403,
    message: 'Your role may not set Legal to cleared.',
    problems: [],
    data: {},
  })
})

test('a list is written with commas, and braces that are none of a placeholder stay', () => {
  expect(refuse('hours-not-offered', { allowed: [1, 3, 6] }).message).toBe('“hours” must be one of: 1, 3, 6.')
  const { message } = refuse('bad-body/expected', { expected: 'Send { "comment": text }.' })
  expect(message).toBe('The body is not valid. Send { "comment": text }.')
})

test('one field at fault has the message itself, several have their own', () => {
  expect(refuse('password-wrong', { path: 'password' }).problems).toEqual([
    { path: 'password', message: 'This is not your present password.' },
  ])
  const problems = [{ path: 'headline', message: 'Fill in “Headline”.' }]
  expect(refuse('condition-not-met/move', { move: 'publish', reasons: '', problems }).problems).toBe(problems)
})

test('a code with several statuses has the usual one unless another is asked for', () => {
  expect(refuse('totp-wrong').status).toBe(401)
  expect(refuse('totp-wrong', { status: 422 }).status).toBe(422)
})

test('the error tells what Payload shows of an error, and what else was said', () => {
  const error = refused('no-such-revision', { rev: 7, data: { rev: 7 } })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({
    name: 'Refused',
    message: 'This has no revision 7.',
    status: 404,
    isPublic: true,
    data: { code: 'no-such-revision', rev: 7 },
  })
  expect(error.data).not.toHaveProperty('errors')
})

test('a decision that is a refusal is thrown, any other is given back', () => {
  const granted = { ok: true, to: 'draft' } as const
  expect(demand(granted)).toBe(granted)
  expect(() => demand(refuse('in-trash/itself'))).toThrow(Refused)
})

test('a code, or a placeholder, that is not in the table does not compile', () => {
  // @ts-expect-error There is no such code.
  const unknown: Reason = 'no-such-code'
  // @ts-expect-error The message needs the number.
  const { message } = refuse('no-such-revision', {})
  expect([unknown, message]).toEqual(['no-such-code', 'This has no revision {rev}.'])
})
