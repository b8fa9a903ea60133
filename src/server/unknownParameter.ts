import type { Request } from 'express'

import { isAnonymous, isByCookie } from '../edge/delivery/http/isAnonymous.ts'
import { strangerIn } from '../platform/routes/readQuery.ts'
import type { RouteTable } from '../platform/routes/routeTable.ts'
import type { Refusal } from '../rules/refusals/refuse.ts'

/** What Payload's routes take besides, from people and keys. */
const ofPayload = [
  'autosave',
  'fallback-locale',
  'fallbackLocale',
  'locale',
  'overrideLock',
  'publishAllLocales',
  'publishSpecificLocale',
  'unpublishAllLocales',
  'uploadEdits',
]

/**
 * Refuses a parameter that the record of one of Payload's routes does not name: Payload would ignore it, and answer or
 * delete more than was asked for. Our own routes refuse theirs themselves, but for those that are dropped before they are read.
 * The panel, which comes with a cookie alone, asks by parameters of its own.
 *
 * @param asked.method by which the route is found
 * @param asked.names the names of all parameters as they were sent
 */
export const unknownParameter = (
  routes: RouteTable,
  req: Request,
  { method, names }: { method: string; names: readonly string[] },
): Refusal | undefined => {
  const route = routes.find(method, req.baseUrl + req.path)?.route
  if (!route || isByCookie(req.headers)) return undefined
  const [roots, known] = [names.map(rootOf), Object.keys(route.query ?? {})]
  if (typeof route.who === 'string') return strangerIn(roots.filter(isDropped), known)
  return strangerIn(roots, known, isAnonymous(req.headers) ? [] : ofPayload)
}

/** `where` of `where[headline][equals]`; a name that has no such root is one itself. */
const rootOf = (name: string): string => name.replace(/^\[([^\]]*)\]/, '$1').replace(/\[.*/s, '') || name

/** `constructor` and its like, which the parser of queries leaves out. */
const isDropped = (name: string): boolean => name in Object.prototype
