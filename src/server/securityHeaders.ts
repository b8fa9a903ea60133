import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Headers of every answer: no sniffing, no frames of other sites, no referrer. Over TLS, browsers are told to stay
 * with it.
 *
 * @param serverUrl the address that people use
 */
export const siteHeaders = (serverUrl: string | undefined): RequestHandler =>
  helmet({
    contentSecurityPolicy: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: serverUrl?.startsWith('https:') ? { includeSubDomains: false } : false,
  })

/** An answer of the API is data: as a page it loads nothing and stands in no frame. Files say it for themselves. */
export const apiHeaders: RequestHandler = (_req, res, next) => {
  res.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  next()
}
