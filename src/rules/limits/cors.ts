/** Whose pages may read answers in a browser: `*` all (public answers, without credentials), listed origins, or none. */
export type CorsPolicy = '*' | readonly string[]

type CorsRequest = {
  method: string
  origin: string | undefined
  asksFor: string | undefined
  /** Whether the route’s record allows pages of any origin to post to it. */
  isPostedFromAnywhere: boolean
}

const exposed = 'ETag, Location, Retry-After, RateLimit, RateLimit-Policy, Age'

/**
 * The CORS headers of an answer (https://fetch.spec.whatwg.org/#http-cors-protocol). Cookies are never accepted from
 * another origin, so `Access-Control-Allow-Credentials` is never sent.
 *
 * @param request.asksFor the method that a preflight request announces; undefined for other requests
 */
export const corsHeaders = (policy: CorsPolicy, request: CorsRequest): Record<string, string> => {
  if (policy === '*') return isPublic(request) ? { ...common('*'), ...preflight(request, anyones) } : {}
  if (policy.length === 0) return {}
  const vary = { Vary: 'Origin' }
  if (request.origin === undefined || !policy.includes(request.origin)) return vary
  return { ...vary, ...common(request.origin), ...preflight(request, listed) }
}

/** What listed origins may send; they may authenticate with a header. */
const listed = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-Match, If-None-Match, Last-Event-ID',
}

const anyones = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST',
  'Access-Control-Allow-Headers': 'Content-Type, If-None-Match, Last-Event-ID',
}

const isPublic = ({ method, asksFor, isPostedFromAnywhere }: CorsRequest): boolean => {
  const meant = asksFor ?? method
  return meant === 'GET' || meant === 'HEAD' || (meant === 'POST' && isPostedFromAnywhere)
}

const common = (origin: string): Record<string, string> => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Expose-Headers': exposed,
})

const preflight = ({ asksFor }: CorsRequest, allowed: Record<string, string>): Record<string, string> =>
  asksFor === undefined ? {} : { ...allowed, 'Access-Control-Max-Age': '600' }
