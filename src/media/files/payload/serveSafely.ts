/**
 * Headers of a served file: a browser never guesses another type, never runs it, and never keeps what is not
 * public in a shared cache.
 */
export const serveSafely = ({ headers }: { headers: Headers }): Headers => {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
  return headers
}
