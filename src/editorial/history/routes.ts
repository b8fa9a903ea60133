import { z } from 'zod'

import { named } from '../../platform/routes/called.ts'
import { pageMembers } from '../../platform/routes/pageMembers.ts'
import { whole } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { refuse } from '../../rules/refusals/refuse.ts'
import { fieldDiff } from './fieldDiff.ts'

const ofStory = { method: 'get', who: 'staff', refusals: [404], cache: 'never', rate: 'reads' } as const

const whoever = z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() })

const entry = z.object({
  at: z.iso.datetime(),
  action: z.string(),
  rev: z.int().nullable(),
  by: whoever,
  reason: z.string().nullable(),
  details: z.unknown().describe('What else the log has of it, by `action`.'),
})

/** `GET /api/{type}/{id}/history`. */
export const historyRoute = route({
  ...ofStory,
  path: '/{id}/history',
  id: 'getHistoryOf{Name}',
  summary: 'The log of it, newest first',
  query: {
    limit: whole(1, 100).default(50).describe('Entries in one answer.').meta({ usual: 50 }),
    page: whole(1).default(1).describe('From 1.').meta({ usual: 1 }),
  },
  answer: { schema: named('Timeline', z.object({ docs: z.array(entry), ...pageMembers })) },
})

const side = z.object({ rev: z.int(), at: z.iso.datetime() })
const revision = whole(1).describe('The number of a revision.')

const bad = (name: 'from' | 'to') => refuse('bad-revision', { name, path: name, data: { path: name } })

/** `GET /api/{type}/{id}/diff`. */
export const diffRoute = route({
  ...ofStory,
  path: '/{id}/diff',
  id: 'compareRevisionsOf{Name}',
  summary: 'What changed between two revisions, word by word',
  query: { from: revision, to: revision },
  bad: { from: bad('from'), to: bad('to') },
  answer: {
    schema: named('Comparison', z.object({ from: side, to: side, fields: z.array(fieldDiff) })),
  },
})
