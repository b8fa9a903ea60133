import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

import helmet from 'helmet'

/** Sets headers with only Node’s own request and response. */
type Setter = (req: IncomingMessage, res: ServerResponse, next: () => void) => void

/**
 * Headers of every answer: no sniffing, and free for pages of other origins as far as CORS lets them. Over TLS,
 * browsers are told to stay with it. What is a page adds `pageHeaders`, what is data `apiHeaders`: a header that
 * nobody heeds still costs every answer its bytes.
 *
 * @param serverUrl the address that people use
 */
export const siteHeaders = (serverUrl: string | undefined): Setter[] => [
  helmet.xContentTypeOptions(),
  helmet.crossOriginResourcePolicy({ policy: 'cross-origin' }),
  ...(serverUrl?.startsWith('https:') ? [helmet.strictTransportSecurity({ includeSubDomains: false })] : []),
]

/** A page cannot be framed by other sites, sends them no referrer, and is isolated from their windows. */
export const pageHeaders: Setter[] = [
  helmet.xFrameOptions({ action: 'sameorigin' }),
  helmet.referrerPolicy({ policy: 'no-referrer' }),
  helmet.crossOriginOpenerPolicy({ policy: 'same-origin' }),
  helmet.originAgentCluster(),
]

/** An answer of the API is data: as a page it loads nothing and stands in no frame. Files say it for themselves. */
export const apiHeaders: Setter = (_req, res, next) => {
  res.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  next()
}

/** The same headers for an API answer that is made before the app. */
export const constantHeaders = (serverUrl: string | undefined): OutgoingHttpHeaders => {
  const req = new IncomingMessage(new Socket())
  const res = new ServerResponse(req)
  for (const set of [...siteHeaders(serverUrl), apiHeaders]) set(req, res, () => undefined)
  return { ...res.getHeaders() }
}
