import type { Request } from 'express'

import { isAnonymous } from '../edge/delivery/http/isAnonymous.ts'
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
 * delete more than was asked for. Our own routes refuse theirs themselves. The panel, which comes with a cookie, asks by
 * parameters of its own.
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
  if (!route || typeof route.who === 'string' || isOfPanel(req.headers)) return undefined
  const more = isAnonymous(req.headers) ? [] : ofPayload
  return strangerIn(names.map(rootOf), Object.keys(route.query ?? {}), more)
}

/** The panel logs in by its cookie alone; a program that sends `Authorization` is held to the record, whatever cookies it has. */
const isOfPanel = ({ authorization, cookie }: Request['headers']): boolean =>
  authorization === undefined && /(^|;\s*)payload-token=/.test(cookie ?? '')

/** `where` of `where[headline][equals]`; a name that has no such root is one itself. */
const rootOf = (name: string): string => name.replace(/^\[([^\]]*)\]/, '$1').replace(/\[.*/s, '') || name
