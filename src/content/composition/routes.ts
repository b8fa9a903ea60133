import { z } from 'zod'

import { called, named } from '../../platform/routes/called.ts'
import { at, comment as reason, zone } from '../../platform/routes/moveMembers.ts'
import { choice, flag, whole } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { refuse } from '../../rules/refusals/refuse.ts'
import { laneNames, laneStates } from '../../rules/workflow/lanes.ts'
import { transitionNames } from '../../rules/workflow/transitions.ts'
import { offers } from './offerSchemas.ts'

const comment = reason.optional()
const rev = z.int().min(1).describe('The revision that was looked at.').optional()

const depth = whole(0, 5)
  .default(0)
  .describe('How far relations of the answer are followed; 0 gives ids.')
  .meta({ usual: 0 })

/** Whether a person’s role is wide enough is for the guard to say, which names the reason. */
const making = {
  method: 'post',
  who: 'staff',
  refusals: [404, 409, 412, 422],
  cache: 'never',
  rate: 'writes',
} as const

const moving = {
  ...making,
  query: { depth },
  headers: ['ifMatch'],
  answer: { schema: z.object({ doc: called('{Name}'), message: z.string() }) },
} as const

/** `GET /api/{type}/{id}/transitions`. */
export const offersRoute = route({
  method: 'get',
  path: '/{id}/transitions',
  id: 'listMovesOf{Name}',
  summary: 'What one may do with it now, and why not the rest',
  who: 'staff',
  answer: { schema: offers },
  refusals: [404],
  cache: 'never',
  rate: 'reads',
})

const move = named(
  'Move',
  z.strictObject({
    comment,
    rev,
    notice: z.string().trim().min(1).max(500).describe('For readers, with `withdraw`.').optional(),
    at: at.optional(),
    zone: zone.optional(),
  }),
)

/** `POST /api/{type}/{id}/transitions/{transition}`. */
export const moveRoute = route({
  ...moving,
  path: '/{id}/transitions/{transition}',
  id: 'transition{Name}',
  summary: 'Move it to another stage',
  params: { transition: choice(transitionNames) },
  bad: {
    transition: (name) => refuse('unknown-move', { name, allowed: transitionNames, path: 'transition' }),
  },
  body: {
    schema: move,
    words:
      'Send { "comment": text, "at": time in ISO 8601, "zone": IANA name, "rev": number, "notice": text for readers, with withdraw }; each may be left out.',
    required: false,
  },
})

const laneMove = named('LaneMove', z.strictObject({ state: z.enum(laneStates), comment, rev }))

/** `POST /api/{type}/{id}/lanes/{lane}`. */
export const laneRoute = route({
  ...moving,
  path: '/{id}/lanes/{lane}',
  id: 'setLaneOf{Name}',
  summary: 'Ask for a sign-off of a lane, or give it',
  params: { lane: choice(laneNames) },
  bad: { lane: (name) => refuse('unknown-lane', { name, allowed: laneNames, path: 'lane' }) },
  body: {
    schema: laneMove,
    words: `Send { "state": ${laneStates.join(' | ')}, "comment": text, "rev": number }; all but the state may be left out.`,
  },
})

/** `POST /api/{type}/{id}/sign-off`. */
export const signOffRoute = route({
  ...making,
  path: '/{id}/sign-off',
  id: 'signOff{Name}',
  summary: 'Sign off what went out by the fast lane',
  body: {
    schema: z.strictObject({ comment }),
    words: 'Send { "comment": text }; it may be left out.',
    required: false,
  },
  answer: { schema: z.object({ signedOff: z.array(z.int()).describe('Revisions.') }) },
})

/** `POST /api/{type}/versions/{id}`, in the place of Payload’s own. */
export const restoreRoute = route({
  ...making,
  path: '/versions/{id}',
  id: 'restoreVersionOf{Name}',
  summary: 'Make a draft of an old revision',
  query: {
    depth,
    draft: flag().describe('Payload’s panel sends it; it is a draft either way.').optional(),
  },
  answer: { schema: z.intersection(called('{Name}'), z.object({ message: z.string() })) },
})
