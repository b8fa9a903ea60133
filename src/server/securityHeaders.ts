import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Headers of every answer: no sniffing, and free for pages of other origins as far as CORS lets them. Over TLS,
 * browsers are told to stay with it. What is a page adds `pageHeaders`, what is data `apiHeaders`: a header that
 * nobody heeds still costs every answer its bytes.
 *
 * @param serverUrl the address that people use
 */
export const siteHeaders = (serverUrl: string | undefined): RequestHandler[] => [
  helmet.xContentTypeOptions(),
  helmet.crossOriginResourcePolicy({ policy: 'cross-origin' }),
  ...(serverUrl?.startsWith('https:') ? [helmet.strictTransportSecurity({ includeSubDomains: false })] : []),
]

/** A page is shown in no frame of other sites, tells no other site where a reader came from, and stands alone. */
export const pageHeaders: RequestHandler[] = [
  helmet.xFrameOptions({ action: 'sameorigin' }),
  helmet.referrerPolicy({ policy: 'no-referrer' }),
  helmet.crossOriginOpenerPolicy({ policy: 'same-origin' }),
  helmet.originAgentCluster(),
]

/** An answer of the API is data: as a page it loads nothing and stands in no frame. Files say it for themselves. */
export const apiHeaders: RequestHandler = (_req, res, next) => {
  res.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  next()
}
