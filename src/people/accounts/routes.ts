import { z } from 'zod'

import { called } from '../../platform/routes/called.ts'
import { text } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'

const tag = 'accounts'
const code = z.string().describe('The code of the second factor, or a recovery code.')
const user = text().describe('For admins: the id of the account.').optional()
const done = called('Done')

/**
 * Routes that check a password or a code. Their handlers read the body themselves, and answer all wrong input alike
 * without revealing which part was wrong.
 */
const trying = { method: 'post', tag, readsItself: true, cache: 'never', rate: 'logins' } as const

const loggedIn = z.object({
  message: z.string(),
  token: z.string(),
  exp: z.int(),
  user: called('UserPartial'),
})

const reset = z.object({
  message: z.string(),
  token: z.string().describe('Empty where the account has a second factor: log in with it.'),
  user: called('UserPartial'),
})

/** `POST /api/users/login`. */
export const loginRoute = route({
  ...trying,
  path: '/login',
  id: 'logIn',
  summary: 'Log in',
  who: 'anyone',
  body: {
    schema: z.object({ email: z.string(), password: z.string(), code: code.optional() }),
    words: 'Send { "email", "password" }, and "code" where the account has a second factor.',
  },
  answer: { schema: loggedIn },
  refusals: [422],
})

/** `POST /api/users/forgot-password`. */
export const forgotPasswordRoute = route({
  ...trying,
  path: '/forgot-password',
  id: 'forgotPassword',
  summary: 'Send a link to set a new password; the answer is the same for every address',
  who: 'anyone',
  body: { schema: z.object({ email: z.string() }), words: 'Send { "email": … }.' },
  answer: { schema: done },
})

/** `POST /api/users/reset-password`. */
export const resetPasswordRoute = route({
  ...trying,
  path: '/reset-password',
  id: 'resetPassword',
  summary: 'Set a new password with the token of that link',
  who: 'anyone',
  body: {
    schema: z.object({ token: z.string(), password: z.string() }),
    words: 'Send { "token", "password" }.',
  },
  answer: { schema: reset },
  refusals: [403, 422],
})

/** `POST /api/users/unlock`. */
export const unlockRoute = route({
  ...trying,
  path: '/unlock',
  id: 'unlockUser',
  summary: 'End a lock-out',
  who: 'admins',
  body: { schema: z.object({ email: z.string() }), words: 'Send { "email": … }.' },
  answer: { schema: done },
})

/** `POST /api/users/first-register`; replaces Payload’s own route, which needs no token. */
export const firstAdminRoute = route({
  ...trying,
  path: '/first-register',
  id: 'registerFirstAdmin',
  summary: 'The first account of a newsroom',
  who: 'anyone',
  leftOut: 'the panel’s first start',
})

/** `POST /api/users/totp/setup`. */
export const totpSetUpRoute = route({
  ...trying,
  path: '/totp/setup',
  id: 'setUpSecondFactor',
  summary: 'Get a secret for the authenticator app',
  who: 'account',
  body: { schema: z.object({ password: z.string() }), words: 'Send { "password": … }.' },
  refusals: [409, 422],
})

/** `POST /api/users/totp/confirm`. */
export const totpConfirmRoute = route({
  ...trying,
  path: '/totp/confirm',
  id: 'confirmSecondFactor',
  summary: 'Turn the second factor on',
  who: 'account',
  body: { schema: z.object({ code }), words: 'Send { "code": … }.' },
  answer: { schema: z.object({ recoveryCodes: z.array(z.string()) }) },
  refusals: [409, 422],
})

/** `DELETE /api/users/totp`. */
export const totpRemoveRoute = route({
  ...trying,
  method: 'delete',
  path: '/totp',
  id: 'removeSecondFactor',
  summary: 'Turn the second factor off, with the password; admins turn off that of others without it',
  who: 'account',
  query: { user },
  body: {
    schema: z.object({ password: z.string().optional() }),
    words: 'Send { "password": … }.',
    required: false,
  },
  answer: { schema: done },
  refusals: [422],
})

const sessions = { tag, who: 'account', query: { user }, cache: 'never' } as const
const ended = z.object({ ended: z.int() })

const session = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime(),
  address: z.string().nullable(),
  agent: z.string().nullable(),
  current: z.boolean(),
})

/** `GET /api/users/sessions`. */
export const listSessionsRoute = route({
  ...sessions,
  method: 'get',
  path: '/sessions',
  id: 'listSessions',
  summary: 'List the sessions of an account',
  answer: { schema: z.object({ docs: z.array(session) }) },
  rate: 'reads',
})

/** `DELETE /api/users/sessions`. */
export const endOtherSessionsRoute = route({
  ...sessions,
  method: 'delete',
  path: '/sessions',
  id: 'endOtherSessions',
  summary: 'End all sessions but this',
  answer: { schema: ended },
  rate: 'writes',
})

/** `DELETE /api/users/sessions/{id}`. */
export const endSessionRoute = route({
  ...sessions,
  method: 'delete',
  path: '/sessions/{id}',
  id: 'endSession',
  summary: 'End one session',
  answer: { schema: ended },
  refusals: [404],
  rate: 'writes',
})
