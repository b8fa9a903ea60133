import type { Express, RequestHandler } from 'express'

import type { Route } from '../platform/routes/route.ts'
import { refuse } from '../rules/refusals/refuse.ts'
import { answerAs, shapeOf } from './problem.ts'

/**
 * Handlers of a route. All but the last run before the method is checked, so that refusals have the headers they set
 * too.
 */
type Handlers = readonly [...before: RequestHandler[], last: RequestHandler]

/** The only two ways to mount a handler. They make sure that every route has a record. */
export type Mounting = {
  /**
   * Mounts handlers at the paths of records. Methods without a record get 405. `{rest*}` matches the rest of a path.
   */
  mount: (records: Route | readonly Route[], ...handlers: Handlers) => void
  /** Mounts Payload below a path. Endpoints without a record are refused at the start (`assertRecorded`). */
  mountPayload: (base: string, handler: RequestHandler, ...before: RequestHandler[]) => void
}

/** Makes the mounting functions of an app. */
export const mountingOn = (app: Express): Mounting => ({
  mount: (records, ...handlers) => {
    const all = [records].flat()
    for (const path of new Set(all.map((record) => record.path)))
      mountAt(app, { records: all.filter((record) => record.path === path), path }, handlers)
  },
  mountPayload: (base, handler, ...before) => {
    app.use(base, ...before, handler)
  },
})

const rest = /\/\{\w+\*\}$/

type Place = { path: string; records: readonly Route[] }

const mountAt = (app: Express, { records, path }: Place, handlers: Handlers): void => {
  const before = handlers.slice(0, -1)
  const last = handlers.at(-1) as RequestHandler
  const all = [...before, allowMethods(records), last]
  if (rest.test(path)) app.use(path.replace(rest, ''), ...all)
  else app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), ...all)
}

/** Passes requests that a record answers; otherwise it sends 405 with the allowed methods (RFC 9110, 15.5.6). */
const allowMethods = (records: readonly Route[]): RequestHandler => {
  const [first] = records
  const named = records.map(({ method }) => method.toUpperCase())
  const answered = new Set(named.includes('GET') ? [...named, 'HEAD'] : named)
  const allowed = [...answered].join(', ')
  return (req, res, next) => {
    if (answered.has(req.method)) {
      next()
      return
    }
    res.set('Allow', allowed).set('Cache-Control', 'no-store')
    if (req.method === 'OPTIONS') res.status(204).end()
    else
      answerAs(
        shapeOf(first, req.originalUrl),
        res,
        refuse('no-such-method', { method: req.method, allowed }),
      )
  }
}
