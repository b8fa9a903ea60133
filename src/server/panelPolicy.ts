import { randomBytes } from 'node:crypto'

import type { RequestHandler } from 'express'

type PolicyOptions = { isProduction: boolean; serverUrl: string | undefined }

/**
 * The Content-Security-Policy of the panel: files of this server, and scripts with the nonce of the answer. Other hosts
 * are not allowed. The panel uses inline styles, so styles need no nonce.
 *
 * @param nonce a new one for each answer
 */
export const panelPolicy = (nonce: string, { isProduction, serverUrl }: PolicyOptions): string =>
  Object.entries({
    'default-src': ["'none'"],
    // React uses `eval` to explain errors, in development only.
    'script-src': ["'self'", `'nonce-${nonce}'`, ...(isProduction ? [] : ["'unsafe-eval'"])],
    'style-src': ["'self'", "'unsafe-inline'"],
    // `blob:` shows a chosen file before it is uploaded; `data:` is for the icons in the styles.
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
  (options: PolicyOptions): RequestHandler =>
  (req, res, next) => {
    const policy = panelPolicy(randomBytes(16).toString('base64'), options)
    req.headers['content-security-policy'] = policy
    delete req.headers['content-security-policy-report-only']
    res.set('Content-Security-Policy', policy)
    next()
  }
