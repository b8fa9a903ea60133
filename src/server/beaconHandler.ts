import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Payload } from 'payload'

import { longestBeacon, readBeacon } from '../public/readership/beacon.ts'
import { isReader } from '../public/readership/isReader.ts'
import { countReader } from '../public/readership/payload/readership.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'
import { Refused } from '../rules/refusals/refused.ts'
import { problem } from './problem.ts'

/** The media types that `navigator.sendBeacon` and `fetch` send without a preflight request. */
const types = ['text/plain', 'application/json']

const readText: RequestHandler = express.text({ limit: longestBeacon, type: types })

const refusalOf = (status: number | undefined): Refusal => {
  if (status === 413) return refuse('too-large/body', { most: longestBeacon })
  return status === 415 ? unreadable() : refuse('bad-body/cut')
}

const unreadable = (): Refusal => refuse('unsupported-media-type', { types: types.join(' or ') })

/**
 * `POST /api/beacons`: a front end reports that a story was opened or read. Answers 204 whether it was counted or not,
 * so that nobody can find out what counts. This handler reads no cookie, stores no address and makes no database query.
 */
export const beaconHandler =
  (payload: Payload): RequestHandler =>
  (req, res) => {
    res.set('Cache-Control', 'no-store')
    readText(req, res, (error?: unknown) => {
      const { status } = (error ?? {}) as { status?: number }
      if (error) problem(res, refusalOf(status))
      else if (typeof req.body === 'string') countBeacon(payload, req, res)
      else problem(res, unreadable())
    })
  }

const countBeacon = (payload: Payload, req: Request, res: Response): void => {
  try {
    const beacon = readBeacon(req.body as string)
    const agent = req.get('user-agent')
    const purpose = req.get('sec-purpose') ?? req.get('purpose') ?? req.get('x-moz')
    if (isReader({ agent, purpose }))
      countReader(payload, { address: req.ip ?? '', agent: agent ?? '' }, beacon)
    res.status(204).end()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    problem(res, error.refusal)
  }
}
