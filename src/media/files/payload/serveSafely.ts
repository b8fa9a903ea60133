/**
 * Sets the headers of a served file: a browser must not guess another type or execute it, and shared caches must not store
 * files that are not public.
 */
export const serveSafely = ({ headers }: { headers: Headers }): Headers => {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  return headers
}
