import { flag } from '../../../platform/routes/parameters.ts'
import type { Route } from '../../../platform/routes/route.ts'
import { shape, sharedParameters } from '../../../platform/routes/sharedParameters.ts'
import { staff } from '../../../rules/roles/roles.ts'
import { s } from '../schema.ts'

const common = { tag: 'accounts', cache: 'never' } as const
const { draft } = sharedParameters

/** Payload's routes of accounts. */
export const accountRoutes: readonly Route[] = [
  {
    ...common,
    method: 'post',
    path: '/api/users/logout',
    id: 'logOut',
    summary: 'Log out; all sessions with `allSessions=true`',
    who: staff,
    query: { allSessions: flag().describe('Everywhere.').optional() },
    answer: { schema: s.ref('Done') },
    rate: 'writes',
  },
  {
    ...common,
    method: 'get',
    path: '/api/users/me',
    id: 'getMe',
    summary: 'Who one is; `user` is null without an account',
    who: ['public'],
    query: { ...shape, draft },
    answer: {
      schema: {
        type: 'object',
        properties: {
          user: { anyOf: [s.ref('UserPartial'), { type: 'null' }] },
          token: s.text,
          exp: s.whole,
          collection: s.text,
          strategy: s.text,
          message: s.text,
        },
        required: ['user'],
      },
    },
    rate: 'reads',
  },
  {
    ...common,
    method: 'post',
    path: '/api/users/refresh-token',
    id: 'refreshToken',
    summary: 'A fresh token for the session',
    who: staff,
    rate: 'writes',
  },
  {
    ...common,
    method: 'get',
    path: '/api/access',
    id: 'getAccess',
    summary: 'What the caller may do, type by type',
    who: ['public'],
    answer: { schema: { type: 'object', additionalProperties: true } },
    rate: 'reads',
  },
  {
    method: 'get',
    path: '/api/media/file/{filename}',
    id: 'getFileOfMedia',
    tag: 'media',
    summary: 'A picture or file',
    who: ['public'],
    answer: { type: '*/*' },
    refusals: [404],
    cache: 'public',
    rate: 'reads',
  },
]
