import { inspect } from 'node:util'

import { sql } from '@payloadcms/db-sqlite'

import { accountsOf } from '../../helpers/accounts.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

let room: Newsroom
const lines: string[] = []
const toScreen = process.stderr.write.bind(process.stderr)

/** The product's own logger, its lines caught where they would go to standard output. */
const catchLog = ({ payload: { logger } }: Newsroom): void => {
  const stream = Object.getOwnPropertySymbols(logger).find(({ description }) => description === 'pino.stream')
  if (!stream) throw new Error('pino keeps its stream elsewhere now.')
  logger.level = 'debug'
  Object.assign(logger, { [stream]: { write: (line: string) => lines.push(line) } })
}

beforeAll(async () => {
  room = await openTestNewsroom()
  catchLog(room)
  process.stderr.write = (line: unknown) => lines.push(String(line)) > 0
})

afterAll(async () => {
  process.stderr.write = toScreen
  await room.close()
})

const canary = (name: string): string => `Canary-${name}-7f3a`
const said = () => lines.join('\n')
const errors = () => lines.filter((line) => line.includes('"level":50'))

/** What the driver itself throws, with all that it hangs on it. */
const driverError = async (): Promise<unknown> => {
  const { db } = room.payload
  const [label, hash] = [canary('label'), canary('hash')]
  if (db.name === 'mongoose') {
    const rows = [1, 1].map((_id) => ({ _id, hash, label }))
    const { connection } = db as unknown as { connection: Connection }
    return failed(() => connection.collection('keys').insertMany(rows))
  }
  const { drizzle } = db as unknown as { drizzle: { run: (query: unknown) => Promise<unknown> } }
  return failed(() => drizzle.run(sql`insert into keys (id, label, nothing) values (1, ${label}, ${hash})`))
}

type Connection = { collection: (name: string) => { insertMany: (rows: object[]) => Promise<unknown> } }

const failed = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => undefined,
    (error: unknown) => error,
  )

test('what a query was asked with is in no line of the log, when the database refuses it', async () => {
  const { logger } = room.payload
  const error = await driverError()
  expect(inspect(error, { depth: 9 })).toContain(canary('hash'))
  logger.error(error)
  logger.error({ err: error, msg: `While making it: password=${canary('password')}` })
  logger.warn({ error, user: { salt: canary('salt') } })
  expect(errors()).toHaveLength(2)
  expect(errors()[0]).toMatch(/"stack":"at /)
  for (const name of ['label', 'hash', 'password', 'salt']) expect(said()).not.toContain(canary(name))
})

test('neither passwords nor tokens nor codes get into it by the doors, and a refused log-in is no stack trace', async () => {
  lines.length = 0
  const { hire, logIn, as } = accountsOf(room)
  const { email } = await hire('lena')
  const { token } = await logIn(email)
  await logIn(email, { password: canary('password'), code: canary('code') })
  await logIn(`${canary('email')}@example.org`, { password: canary('password') })
  await room.graphql(
    'public',
    `mutation { loginUser(email: "${email}", password: "${canary('password')}") { token } }`,
  )
  await as(`JWT ${token}x`, 'GET', '/api/users/me')
  await as(`Bearer cd_${canary('key')}`, 'GET', '/api/articles')
  await as(`JWT ${token}`, 'PATCH', '/api/users/none', { password: canary('password') })
  await room.rest('public', 'POST', '/api/users/reset-password', {
    token: canary('token'),
    password: canary('password'),
  })
  await room.rest('editor', 'GET', `/api/articles?where[createdBy.hash][like]=${canary('filter')}`)
  await room.rest('public', 'POST', '/api/users/first-register', { token: canary('token') })
  for (const name of ['password', 'code', 'email', 'key', 'token', 'filter'])
    expect(said()).not.toContain(canary(name))
  expect(said()).not.toContain(token)
  expect(errors()).toEqual([])
})
