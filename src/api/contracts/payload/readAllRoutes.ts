import type { SanitizedConfig } from 'payload'

import type { Route } from '../../../platform/routes/route.ts'
import { allRoutes } from '../allRoutes.ts'
import { readFacts } from './readFacts.ts'

/** The records of all routes that a configuration has, and of what Express answers beside it. */
export const readAllRoutes = (config: SanitizedConfig): Route[] =>
  allRoutes(readFacts(config, '')).map(({ route }) => route)
