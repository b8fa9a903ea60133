import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http'

import onHeaders from 'on-headers'

import type { RouteTable } from '../../../platform/routes/routeTable.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import { isAnonymous } from './isAnonymous.ts'

type Said = {
  /** Whether the answer is the same for everybody, by the route’s record. */
  isAlike: boolean
  status: number
  control: OutgoingHttpHeader | undefined
  setsCookie: boolean
}

/**
 * The `Cache-Control` of an answer that is not from the cache: answers to requests with credentials must not be cached by
 * anybody; neither must those without a header of their own, because no CDN could purge them in time.
 *
 * @returns undefined when no header has to be set
 */
export const cacheControlFor = (
  { headers }: Pick<IncomingMessage, 'headers'>,
  { control, isAlike, setsCookie, status }: Said,
): string | undefined => {
  if (isAlike) return status < 400 ? undefined : 'no-store'
  if (!isAnonymous(headers) || setsCookie) return 'private, no-store'
  return control === undefined ? 'no-store' : undefined
}

/** Sets `Cache-Control` and `Vary` of a response whose headers have not been sent yet. */
export const setCacheHeaders = (routes: RouteTable, req: IncomingMessage, res: ServerResponse): void => {
  const setsCookie = res.hasHeader('Set-Cookie')
  const keeping = cacheControlFor(req, {
    control: res.getHeader('Cache-Control'),
    isAlike: isAlike(routes, req),
    setsCookie,
    status: res.statusCode,
  })
  if (keeping === undefined) return
  res.setHeader('Cache-Control', keeping)
  if (!isAnonymous(req.headers) || setsCookie) res.setHeader('Vary', varyingBy(res.getHeader('Vary')))
}

/** Sets them when the headers of the response are about to be written. */
export const setCacheHeadersOnWrite = (
  routes: RouteTable,
  req: IncomingMessage,
  res: ServerResponse,
): void => {
  onHeaders(res, () => {
    setCacheHeaders(routes, req, res)
  })
}

const isAlike = (routes: RouteTable, { method = 'GET', url = '/' }: IncomingMessage): boolean =>
  routes.find(method, splitAddress(url)[0])?.route.cache === 'alike'

const credentials = ['Authorization', 'Cookie']

const varyingBy = (said: OutgoingHttpHeader | undefined): string => {
  const names = [said ?? []].flat().flatMap((each) => String(each).split(','))
  const plain = names.map((name) => name.trim()).filter((name) => name !== '')
  const known = new Set(plain.map((name) => name.toLowerCase()))
  return [...plain, ...credentials.filter((name) => !known.has(name.toLowerCase()))].join(', ')
}
