import type { RequestHandler } from 'express'
import type { Payload } from 'payload'

import { findKey } from '../people/keys/payload/findKey.ts'
import { sendRefusal } from './problem.ts'

/**
 * Answers 401 to a key that is unknown, revoked or expired, before anything is done. Without it such a machine
 * would be taken for the public, and never learn why it sees less (RFC 6750 §3.1: `invalid_token`).
 */
export const refusingBadKeys =
  (payload: Payload, handler: RequestHandler): RequestHandler =>
  async (req, res, next) => {
    const found = await findKey(payload, req.headers.authorization)
    if (found && 'refusal' in found) {
      const { message } = found.refusal
      res.set('WWW-Authenticate', `Bearer error="invalid_token", error_description="${message}"`)
      sendRefusal(res, found.refusal)
      return
    }
    await handler(req, res, next)
  }
