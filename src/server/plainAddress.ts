import type { RequestHandler } from 'express'

import { refuse } from '../rules/refusals/refuse.ts'
import { problem } from './problem.ts'

/** `.` and `..` on the way, plain or encoded. */
const dots = /(^|\/)(\.|%2e){1,2}(\/|$)/i

/**
 * Refuses addresses that two readers read differently: with `..`, `\` or `#` in them, not beginning with one `/`, or with
 * percent signs that encode nothing. What is checked and counted by the one must be what is answered by the other. For the
 * same reason a page has one address: with a slash at its end it is a redirect to the one without.
 */
export const plainAddress: RequestHandler = (req, res, next) => {
  const code = addressProblem(req.originalUrl)
  if (code !== undefined) problem(res, refuse(code))
  else if (isRead.has(req.method) && endsInSlash.test(req.originalUrl))
    res.redirect(308, withoutSlash(req.originalUrl))
  else next()
}

const isRead: ReadonlySet<string> = new Set(['GET', 'HEAD'])

const endsInSlash = /^[^?]+\/(\?|$)/

const withoutSlash = (address: string): string => address.replace(/^([^?]*?)\/+(?=\?|$)/, '$1')

/** The problem with an address; undefined when it is valid. */
export const addressProblem = (address: string): 'address-not-plain' | 'bad-encoding' | undefined => {
  const [path = '', ...query] = address.split('?')
  const isPlain = /^\/(?!\/)/.test(path) && !/[\\#]/.test(address) && !dots.test(path)
  if (!isPlain) return 'address-not-plain'
  if (!address.includes('%')) return undefined
  return isEncoded(path, unfitInPath) && isEncoded(query.join('?'), unfitInQuery) ? undefined : 'bad-encoding'
}

/** A path names things, and no name has these; a query may hold several lines. */
const unfitInPath = /\p{Cc}/u
const unfitInQuery = /\0/

const isEncoded = (text: string, unfit: RegExp): boolean => {
  try {
    return !unfit.test(decodeURIComponent(text))
  } catch {
    return false
  }
}
