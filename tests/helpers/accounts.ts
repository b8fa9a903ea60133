import { createLocalReq } from 'payload'

import { addressHeader } from '../../src/people/audit/payload/provenance.ts'
import { type Answer, type Newsroom, password } from './newsroom.ts'
import { withReadyPassword } from './readyPassword.ts'

export type LoggedIn = Answer<any> & { token: string }

/** Gestures with accounts of their own, beside the people of the test newsroom. */
export const accountsOf = (room: Newsroom) => ({
  hire: async (name: string, data: object = {}) => {
    const email = `${name}@example.org`
    const account = { email, password, name: `The ${name}`, role: 'author', ...data }
    const { body } = await withReadyPassword(() => room.rest('admin', 'POST', '/api/users', account))
    return { id: body.doc.id as string, email }
  },

  logIn: async (email: string, more: object = {}): Promise<LoggedIn> => {
    const answer = await withReadyPassword(() =>
      room.rest('public', 'POST', '/api/users/login', { email, password, ...more }),
    )
    return { ...answer, token: answer.body.token ?? 'none' }
  },

  /** Tries wrong passwords, as far as the count of them goes: nothing is hashed for it. */
  guess: async (email: string, { cookie = '', from = '127.0.0.1', times = 8 } = {}): Promise<void> => {
    /* Not before: it reads the settings, which a test file makes before it opens its newsroom. */
    const { beginLogIn } = await import('../../src/people/accounts/payload/logInAttempts.ts')
    const headers = new Headers({ [addressHeader]: from, cookie })
    const req = await createLocalReq({ req: { headers } }, room.payload)
    for (let time = 0; time < times; time += 1) (await beginLogIn(req, email))?.settle('wrong')
  },

  /** Asks with any `Authorization` header: a log-in's token, or a key. */
  as: async (authorization: string, method: string, path: string, body?: unknown): Promise<Answer<any>> => {
    const response = await withReadyPassword(() =>
      fetch(room.base + path, {
        method,
        headers: { Authorization: authorization, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
    return { status: response.status, headers: response.headers, body: await response.json() }
  },

  /** What the log has of an action, oldest first. */
  logged: async (action: string, document?: string) => {
    const { docs } = await room.payload.db.find<any>({
      collection: 'audit-events',
      pagination: false,
      sort: 'seq',
      where: {
        and: [{ action: { equals: action } }, ...(document ? [{ document: { equals: document } }] : [])],
      },
    })
    return docs
  },
})

export const codeOf = ({ body }: Answer<any>): string | undefined =>
  [body.errors?.[0]?.data, body.errors?.[0]?.extensions, body.errors?.[0]?.extensions?.data].find(
    (told) => told?.code !== undefined,
  )?.code
