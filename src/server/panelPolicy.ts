import { randomBytes } from 'node:crypto'

import type { RequestHandler } from 'express'

type Given = { isProduction: boolean; serverUrl: string | undefined }

/**
 * What pages of the panel may load: this server's own files, and scripts of a page that carry the nonce of its answer.
 * Nothing is asked of another host. Styles stand in the elements that they are for, so they need no nonce.
 *
 * @param nonce made anew for each answer
 */
export const panelPolicy = (nonce: string, { isProduction, serverUrl }: Given): string =>
  Object.entries({
    'default-src': ["'none'"],
    // React explains errors by `eval`, while it is developed with alone.
    'script-src': ["'self'", `'nonce-${nonce}'`, ...(isProduction ? [] : ["'unsafe-eval'"])],
    'style-src': ["'self'", "'unsafe-inline'"],
    // A file that was chosen is shown before it is sent, and icons are part of the styles.
    'img-src': ["'self'", 'data:', 'blob:', ...(serverUrl ? [serverUrl] : [])],
    'media-src': ["'self'", 'blob:', ...(serverUrl ? [serverUrl] : [])],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ')

/** Sets the policy on the answer, and on the request, from which Next takes the nonce for the scripts of its pages. */
export const policePanel =
  (given: Given): RequestHandler =>
  (req, res, next) => {
    const policy = panelPolicy(randomBytes(16).toString('base64'), given)
    req.headers['content-security-policy'] = policy
    delete req.headers['content-security-policy-report-only']
    res.set('Content-Security-Policy', policy)
    next()
  }
