import type { RequestHandler } from 'express'

import { problem } from './problem.ts'

/** `.` and `..` on the way, plain or encoded. */
const dots = /(^|\/)(\.|%2e){1,2}(\/|$)/i

/**
 * Refuses addresses that two readers read differently: with `..`, `\` or `#` in them, or not beginning with one `/`. What
 * is checked and counted by the one must be what is answered by the other.
 */
export const plainAddress: RequestHandler = (req, res, next) => {
  const [path = ''] = req.originalUrl.split('?')
  const isPlain = /^\/(?!\/)/.test(path) && !/[\\#]/.test(req.originalUrl) && !dots.test(path)
  if (isPlain) {
    next()
    return
  }
  problem(res, {
    status: 400,
    code: 'address-not-plain',
    detail: 'Send an address without “..”, “\\” and “#”, beginning with one “/”.',
  })
}
