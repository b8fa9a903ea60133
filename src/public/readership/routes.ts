import { z } from 'zod'

import { named } from '../../platform/routes/called.ts'
import type { Route } from '../../platform/routes/route.ts'
import { beaconKinds } from './beacon.ts'

const beacon = named(
  'Beacon',
  z.object({
    story: z.string().describe('Its id.'),
    kind: z
      .enum(beaconKinds)
      .describe('`view` when it was opened, `read` when the reader stayed.')
      .optional()
      .meta({ usual: 'view' }),
  }),
)

/** `POST /api/beacons`, which Express answers by itself: it asks no database. */
export const beaconRoute: Route = {
  method: 'post',
  path: '/api/beacons',
  id: 'sendBeacon',
  tag: 'readership',
  summary: 'Tells that a story was opened or read; as JSON or as plain text that is JSON',
  who: 'anyone',
  body: { schema: beacon },
  answer: { status: 204, about: 'Taken, whether it counts or not.' },
  refusals: [405, 413, 415],
  errors: 'problem',
  cache: 'never',
  rate: 'beacons',
  isPostedFromAnywhere: true,
}
