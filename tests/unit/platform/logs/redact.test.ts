import { errorText, redactError, redactText, redactValue } from '../../../../src/platform/logs/redact.ts'

const canary = 'Canary1234567890'

test.each([
  `Failed query: select * from users where email = ?\nparams: a@example.org,${canary},3`,
  `mongodb://desk:${canary}@db.example.org:27017/copydesk?replicaSet=rs0`,
  `smtps://mail:${canary}@mail.example.org:465`,
  `fetch https://user:${canary}@example.org/hook failed`,
  `Authorization: Bearer cd_${canary}${canary}`,
  `JWT eyJhbGciOiJIUzI1NiJ9.${canary}.x`,
  `{"password":"${canary}","email":"x"}`,
  `password = '${canary} with words'`,
  `hash: ${canary}`,
  `GET /admin/reset/x?token=${canary}`,
  `E11000 duplicate key error collection: c.users index: email_1 dup key: { email: "${canary}" }`,
  `Cast to ObjectId failed for value "${canary}" (type string) at path "_id"`,
])('of %j no value is left', (text) => expect(redactText(text)).not.toContain(canary))

test('ordinary words are left as they are', () => {
  const text = 'A link for a new password could not be sent to 3 people: connect ECONNREFUSED 127.0.0.1:587'
  expect(redactText(text)).toBe(text)
})

test('an error keeps its kind, code, place and cause, and loses what hangs on it', () => {
  const cause = Object.assign(new Error(`UNIQUE constraint failed\nparams: ${canary}`), {
    code: 'SQLITE_CONSTRAINT',
  })
  const error = Object.assign(
    new Error(`Failed query: insert\nparams: ${canary}\n    at ${canary} (x.ts:1:1)`, { cause }),
    {
      query: canary,
      params: [canary],
      keyValue: { email: canary },
    },
  )
  expect(redactError(error)).toEqual({
    type: 'Error',
    message: 'Failed query: insert\nparams: [redacted]',
    stack: expect.stringContaining('redact.test.ts'),
    cause: expect.objectContaining({ code: 'SQLITE_CONSTRAINT' }),
  })
  expect(JSON.stringify(redactError(error)) + errorText(error)).not.toContain(canary)
})

test('values are looked through by their names, and errors within them', () => {
  const logged = {
    msg: 'x',
    user: { password: canary, resetPasswordToken: canary },
    err: new Error(`token=${canary}`),
  }
  expect(JSON.stringify(redactValue(logged))).not.toContain(canary)
  expect(redactValue({ msg: 'x', count: 3, ok: true, none: null, code: 'E1' })).toEqual({
    msg: 'x',
    count: 3,
    ok: true,
    none: null,
    code: '[redacted]',
  })
})
