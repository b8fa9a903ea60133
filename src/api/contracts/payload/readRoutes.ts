import type { Endpoint, SanitizedConfig } from 'payload'

import { recordOf } from '../../../platform/routes/payload/assertRecorded.ts'
import { mountedAt, type Route } from '../../../platform/routes/route.ts'
import type { Mounted } from '../facts.ts'

/** The records of all routes that the configuration has, in its order. */
export const readRoutes = ({ collections, endpoints, globals, routes }: SanitizedConfig): Mounted[] => [
  ...recordsIn(endpoints).map((route) => ({ route: mountedAt(routes.api, route) })),
  ...collections.flatMap(({ endpoints: own, slug }) =>
    recordsIn(own).map((route) => ({
      collection: slug,
      route: mountedAt(`${routes.api}/${slug}`, { tag: slug, ...route }),
    })),
  ),
  ...globals.flatMap(({ endpoints: own, slug }) =>
    recordsIn(own).map((route) => ({
      route: mountedAt(`${routes.api}/globals/${slug}`, { tag: slug, ...route }),
    })),
  ),
]

const recordsIn = (endpoints: false | readonly Endpoint[] = []): Route[] =>
  (endpoints === false ? [] : endpoints).flatMap((endpoint) => recordOf(endpoint) ?? [])
