import { z } from 'zod'

import { named } from '../../platform/routes/called.ts'
import { laneNames, laneStates } from '../../rules/workflow/lanes.ts'
import { stages } from '../../rules/workflow/stages.ts'
import { transitionNames } from '../../rules/workflow/transitions.ts'

const refusal = named(
  'OfferRefusal',
  z.object({
    status: z.int(),
    code: z.string(),
    message: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  }),
)

const offer = named(
  'Offer',
  z.object({
    name: z.enum(transitionNames),
    label: z.string(),
    to: z.enum(stages),
    allowed: z.boolean(),
    needsComment: z.boolean(),
    needsTime: z.boolean(),
    refusal: refusal.optional(),
  }),
)

const lane = named(
  'LaneOffer',
  z.object({
    lane: z.enum(laneNames),
    label: z.string(),
    state: z.enum(laneStates),
    by: z.string().optional(),
    name: z.string().optional(),
    at: z.iso.datetime().optional(),
    mayBecome: z.array(z.enum(laneStates)),
  }),
)

const signOff = z.object({
  rev: z.int(),
  publishedBy: z.string().nullable(),
  publishedAt: z.iso.datetime(),
  reason: z.string().nullable(),
  allowed: z.boolean(),
  refusal: refusal.optional(),
})

/** Where a story stands, what one may do with it, and who has said yes to it, as the contract has it. */
export const offers = named(
  'Offers',
  z.object({
    stage: z.enum(stages),
    live: z.enum(['published', 'withdrawn', 'never']),
    rev: z.int(),
    transitions: z.array(offer),
    approvals: z.object({
      needed: z.int(),
      given: z.array(z.object({ name: z.string(), at: z.iso.datetime() })),
    }),
    lanes: z.array(lane),
    signOff: signOff.optional().describe('Only while something of it waits to be signed off.'),
  }),
)
