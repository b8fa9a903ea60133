import { createHash } from 'node:crypto'

import type { Request, RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { isAnonymous } from '../edge/delivery/http/isAnonymous.ts'
import { knownDeviceIn } from '../people/accounts/device.ts'
import type { RouteTable } from '../platform/routes/routeTable.ts'
import { networkOf } from '../rules/limits/networkOf.ts'
import { type Family, familyOf, rateHeaders, type Rates } from '../rules/limits/rates.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'
import { answerRefusal } from './problem.ts'

/** The result of counting one request; `headers` are for the client. */
export type Taken = { isOver: boolean; seconds: number; headers: Record<string, string> }

/** Counts the requests of clients, per process. */
export type RateLimits = {
  take: (family: Family, req: Request) => Promise<Taken>
  /** Counts a read that is answered without Express. If it is over the limit, Express has to refuse it. */
  mayRead: (req: Request) => Promise<boolean>
  /** Counts a request and passes it on, or answers 429. */
  guard: RequestHandler
}

const unlimited: RateLimits = {
  take: () => Promise.resolve({ isOver: false, seconds: 0, headers: {} }),
  mayRead: () => Promise.resolve(true),
  guard: (_req, _res, next) => next(),
}

type Options = { rates: Rates | undefined; secret: string }

/**
 * Limits the requests of an address, and of a key or session. A request with credentials counts towards both, so that
 * sending another made-up key with each request gains nothing. A log-in from a known device counts towards its account
 * instead of its address, so that people in one office do not lock each other out.
 *
 * @param options.rates undefined switches the limits off
 * @param options.secret verifies the cookies of known devices
 */
export const createRateLimits = ({ rates, secret }: Options, routes: RouteTable): RateLimits => {
  if (!rates) return unlimited
  const counter = (name: Family) =>
    new RateLimiterMemory({ points: rates[name].points, duration: rates[name].seconds, keyPrefix: name })
  const counters = {
    reads: counter('reads'),
    credentialed: counter('credentialed'),
    writes: counter('writes'),
    logins: counter('logins'),
    beacons: counter('beacons'),
  } as const satisfies Record<Family, RateLimiterMemory>
  const clients = (family: Family, req: Request): string[] => {
    const { cookie = '' } = req.headers
    const device = family === 'logins' ? knownDeviceIn(secret, cookie, Date.now()) : undefined
    return device === undefined ? clientsOf(req) : [device]
  }
  const take: RateLimits['take'] = async (family, req) => {
    const counts = await Promise.all(clients(family, req).map((client) => count(counters[family], client)))
    const isOver = counts.some((one) => one.isOver)
    const seconds = Math.ceil(Math.max(...counts.map(({ msBeforeNext }) => msBeforeNext)) / 1000)
    const remaining = Math.max(0, Math.min(...counts.map(({ remainingPoints }) => remainingPoints)))
    const refusal = { 'Retry-After': String(seconds), 'Cache-Control': 'no-store' }
    return {
      isOver,
      seconds,
      headers: { ...rateHeaders({ family, remaining, seconds }, rates), ...(isOver && refusal) },
    }
  }
  return { take, ...middlewareOf(take, routes) }
}

type Counted = Pick<RateLimiterRes, 'remainingPoints' | 'msBeforeNext'> & { isOver: boolean }

/** Counts one request. The library rejects with the result when a request is over the limit. */
const count = async (counter: RateLimiterMemory, client: string): Promise<Counted> => {
  const { isOver, result } = await counter.consume(client).then(
    (left) => ({ isOver: false, result: left }),
    (left: unknown) => ({ isOver: true, result: left }),
  )
  if (!(result instanceof RateLimiterRes)) throw result
  return { isOver, msBeforeNext: result.msBeforeNext, remainingPoints: result.remainingPoints }
}

const clientsOf = (req: Request): string[] => {
  const address = `address ${networkOf(req.ip ?? '')}`
  if (isAnonymous(req.headers)) return [address]
  const credentials = `${req.headers.authorization ?? ''} ${req.headers.cookie ?? ''}`
  return [address, `key ${createHash('sha256').update(credentials).digest('base64')}`]
}

const guardWith = (take: RateLimits['take'], routes: RouteTable): RequestHandler => {
  const answer = answerRefusal(routes)
  return async (req, res, next) => {
    const { method } = req
    const found = routes.find(method, req.path)?.route
    const family = familyOf({ method, rated: found?.rate, hasCredentials: !isAnonymous(req.headers) })
    if (!family) {
      next()
      return
    }
    const taken = await take(family, req)
    // Answers to reads may be cached for everybody, so they have no headers about one client.
    if (family !== 'reads' || taken.isOver) res.set(taken.headers)
    if (taken.isOver) answer(req, res, tooOften(taken.seconds))
    else next()
  }
}

/** A request that `mayRead` has counted is not counted again when Express answers it after all. */
const middlewareOf = (
  take: RateLimits['take'],
  routes: RouteTable,
): Pick<RateLimits, 'guard' | 'mayRead'> => {
  const counted = new WeakSet<Request>()
  const guard = guardWith(take, routes)
  return {
    mayRead: async (req) => {
      const { isOver } = await take('reads', req)
      if (!isOver) counted.add(req)
      return !isOver
    },
    guard: (req, res, next) => (counted.has(req) ? next() : guard(req, res, next)),
  }
}

export const tooOften = (seconds: number): Refusal => refuse('too-many-requests', { seconds })
