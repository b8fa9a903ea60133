import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http'

import onHeaders from 'on-headers'

import { isAnonymous } from './isAnonymous.ts'

/** The code and the guides: the same bytes for everybody, whoever asks. */
const sameForAll = /^\/(_next\/static|docs)(\/|$)/

type Said = { status: number; control: OutgoingHttpHeader | undefined; setsCookie: boolean }

/**
 * How an answer that is not ready may be kept: what somebody with credentials gets, by nobody; what says nothing of
 * it, by nobody either, for no cache in front could throw it away in time.
 *
 * @returns undefined where nothing has to be said
 */
export const keepingFor = (
  { headers, url = '/' }: Pick<IncomingMessage, 'headers' | 'url'>,
  { control, setsCookie, status }: Said,
): string | undefined => {
  if (sameForAll.test(url.split('?', 1)[0] ?? '')) return status < 400 ? undefined : 'no-store'
  if (!isAnonymous(headers) || setsCookie) return 'private, no-store'
  return control === undefined ? 'no-store' : undefined
}

/** Says of a response, which is not under way yet, how it may be kept, and what of the request it goes by. */
export const sayKeeping = (req: IncomingMessage, res: ServerResponse): void => {
  const setsCookie = res.hasHeader('Set-Cookie')
  const keeping = keepingFor(req, {
    control: res.getHeader('Cache-Control'),
    setsCookie,
    status: res.statusCode,
  })
  if (keeping === undefined) return
  res.setHeader('Cache-Control', keeping)
  if (!isAnonymous(req.headers) || setsCookie) res.setHeader('Vary', varyingBy(res.getHeader('Vary')))
}

/** Says it when the head of the response is about to be written, whoever writes it. */
export const willSayKeeping = (req: IncomingMessage, res: ServerResponse): void => {
  onHeaders(res, () => {
    sayKeeping(req, res)
  })
}

const credentials = ['Authorization', 'Cookie']

const varyingBy = (said: OutgoingHttpHeader | undefined): string => {
  const names = [said ?? []].flat().flatMap((each) => String(each).split(','))
  const plain = names.map((name) => name.trim()).filter((name) => name !== '')
  const known = new Set(plain.map((name) => name.toLowerCase()))
  return [...plain, ...credentials.filter((name) => !known.has(name.toLowerCase()))].join(', ')
}
