import { siteRoutes } from '../site/routes.ts'
import type { Facts, Mounted } from './facts.ts'
import { accountRoutes } from './routes/accountRoutes.ts'
import { collectionRoutes } from './routes/collectionRoutes.ts'
import { globalRoutes } from './routes/globalRoutes.ts'
import { versionRoutes } from './routes/versionRoutes.ts'

/** The parts of the configuration from which all routes are derived. */
export type RouteFacts = {
  routes: Facts['routes']
  collections: readonly Omit<Facts['collections'][number], 'fields' | 'schema'>[]
  globals: readonly Omit<Facts['globals'][number], 'fields' | 'schema'>[]
}

/** The records of all routes of the server: our own first, as they stand before Payload’s. */
export const allRoutes = ({ collections, globals, routes }: RouteFacts): Mounted[] => [
  ...siteRoutes.map((route) => ({ route })),
  ...routes,
  ...[
    ...collections.flatMap((one) => [...collectionRoutes(one), ...versionRoutes(one)]),
    ...globals.flatMap(globalRoutes),
    ...accountRoutes,
  ].map((route) => ({ route })),
]
