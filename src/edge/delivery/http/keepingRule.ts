import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http'

import onHeaders from 'on-headers'

import type { RouteTable } from '../../../platform/routes/routeTable.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import { isAnonymous } from './isAnonymous.ts'

type Said = {
  /** Whether it is the same for everybody, as its route’s record says: the code and the guides. */
  isAlike: boolean
  status: number
  control: OutgoingHttpHeader | undefined
  setsCookie: boolean
}

/**
 * How an answer that is not ready may be kept: what somebody with credentials gets, by nobody; what says nothing of
 * it, by nobody either, for no cache in front could throw it away in time.
 *
 * @returns undefined where nothing has to be said
 */
export const keepingFor = (
  { headers }: Pick<IncomingMessage, 'headers'>,
  { control, isAlike, setsCookie, status }: Said,
): string | undefined => {
  if (isAlike) return status < 400 ? undefined : 'no-store'
  if (!isAnonymous(headers) || setsCookie) return 'private, no-store'
  return control === undefined ? 'no-store' : undefined
}

/** Says of a response, which is not under way yet, how it may be kept, and what of the request it goes by. */
export const sayKeeping = (routes: RouteTable, req: IncomingMessage, res: ServerResponse): void => {
  const setsCookie = res.hasHeader('Set-Cookie')
  const keeping = keepingFor(req, {
    control: res.getHeader('Cache-Control'),
    isAlike: isAlike(routes, req),
    setsCookie,
    status: res.statusCode,
  })
  if (keeping === undefined) return
  res.setHeader('Cache-Control', keeping)
  if (!isAnonymous(req.headers) || setsCookie) res.setHeader('Vary', varyingBy(res.getHeader('Vary')))
}

/** Says it when the head of the response is about to be written, whoever writes it. */
export const willSayKeeping = (routes: RouteTable, req: IncomingMessage, res: ServerResponse): void => {
  onHeaders(res, () => {
    sayKeeping(routes, req, res)
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
