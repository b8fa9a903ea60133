import { z } from 'zod'

import type { Route } from '../../platform/routes/route.ts'
import { feedRoutes } from '../../public/feeds/routes.ts'
import { beaconRoute } from '../../public/readership/routes.ts'
import { graphqlRoutes } from '../graphql/routes.ts'

const health = {
  method: 'get',
  tag: 'health',
  who: 'anyone',
  errors: 'problem',
  cache: 'never',
  rate: 'free',
} as const satisfies Partial<Route>

/** `GET /livez` */
export const livez: Route = {
  ...health,
  path: '/livez',
  id: 'isAlive',
  summary: 'Whether the process lives',
  answer: { schema: z.object({ status: z.string(), uptimeSeconds: z.int() }) },
}

/** `GET /readyz` */
export const readyz: Route = {
  ...health,
  path: '/readyz',
  id: 'isReady',
  summary: 'Whether it may get requests',
  answer: { schema: z.object({ status: z.string(), checks: z.record(z.string(), z.string()) }) },
}

const page = {
  method: 'get',
  who: 'anyone',
  summary: '',
  cache: 'never',
  rate: 'reads',
  leftOut: 'a page for people',
} as const satisfies Partial<Route>

export const home: Route = { ...page, path: '/', id: 'home' }
export const securityTxtRoute: Route = { ...page, path: '/.well-known/security.txt', id: 'securityTxt' }
export const favicon: Route = { ...page, path: '/favicon.ico', id: 'favicon' }

/** The guides, and the API consoles with their files. */
export const docs: Route = { ...page, path: '/docs/{rest*}', id: 'docs', cache: 'alike' }

const ofPanel = { ...page, rate: 'free', leftOut: 'the panel' } as const

/** Next uses several methods and paths below the panel’s address. */
const panelPages = (['get', 'post', 'put', 'patch', 'delete'] as const).map((method): Route => ({
  ...ofPanel,
  method,
  path: '/admin/{rest*}',
  id: `panel-${method}`,
}))

/** Next’s own files: the code under `static` never changes at its address. */
const panelFiles: readonly Route[] = [
  { ...ofPanel, path: '/_next/{rest*}', id: 'panelFiles' },
  { ...ofPanel, path: '/_next/static/{rest*}', id: 'panelCode', cache: 'alike' },
]

export const panelRoutes: readonly Route[] = [...panelPages, ...panelFiles]

/** The records of all that Express answers beside Payload. */
export const siteRoutes: readonly Route[] = [
  livez,
  readyz,
  home,
  securityTxtRoute,
  favicon,
  docs,
  ...panelRoutes,
  ...graphqlRoutes,
  beaconRoute,
  ...feedRoutes,
]
