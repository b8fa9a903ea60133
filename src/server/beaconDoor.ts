import express, { type Request, type RequestHandler, type Response } from 'express'
import type { Payload } from 'payload'

import type { Problem } from '../platform/problems/problem.ts'
import { BadBeacon, longestBeacon, readBeacon } from '../public/readership/beacon.ts'
import { isReader } from '../public/readership/isReader.ts'
import { countReader } from '../public/readership/payload/readership.ts'
import { problem } from './problem.ts'

/** What `navigator.sendBeacon` and `fetch` send; neither asks a browser for leave. */
const types = ['text/plain', 'application/json']

const readText: RequestHandler = express.text({ limit: longestBeacon, type: types })

const tooLarge = {
  status: 413,
  code: 'body-too-large',
  detail: `A beacon has ${longestBeacon} bytes at most.`,
}
const unreadable = { status: 415, code: 'unsupported-media-type', detail: `Send ${types.join(' or ')}.` }
const cutOff = { status: 400, code: 'bad-body', detail: 'The body could not be read.' }

const refusals: Readonly<Record<number, Problem>> = { 413: tooLarge, 415: unreadable }

/**
 * `POST /api/beacons`: a front end tells that a story was opened or read. Answers 204, counted or not, so that nobody
 * learns what counts. It reads no cookie, keeps no address, and asks no database.
 */
export const beaconDoor =
  (payload: Payload): RequestHandler =>
  (req, res) => {
    res.set('Cache-Control', 'no-store')
    if (req.method !== 'POST') {
      res.set('Allow', 'POST')
      problem(res, { status: 405, code: 'no-such-method', detail: 'Beacons are posted.' })
      return
    }
    readText(req, res, (error?: unknown) => {
      const { status } = (error ?? {}) as { status?: number }
      if (error) problem(res, refusals[status ?? 0] ?? cutOff)
      else if (typeof req.body === 'string') take(payload, req, res)
      else problem(res, unreadable)
    })
  }

const take = (payload: Payload, req: Request, res: Response): void => {
  try {
    const beacon = readBeacon(req.body as string)
    const agent = req.get('user-agent')
    const purpose = req.get('sec-purpose') ?? req.get('purpose') ?? req.get('x-moz')
    if (isReader({ agent, purpose }))
      countReader(payload, { address: req.ip ?? '', agent: agent ?? '' }, beacon)
    res.status(204).end()
  } catch (error) {
    if (!(error instanceof BadBeacon)) throw error
    problem(res, { status: 400, code: error.code, detail: error.message })
  }
}
