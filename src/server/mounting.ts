import type { Express, RequestHandler } from 'express'

import type { Route } from '../platform/routes/route.ts'
import { refuse } from '../rules/refusals/refuse.ts'
import { answerAs, shapeOf } from './problem.ts'

/** Handlers by what they answer; the first ones set headers of every answer, refusals included. */
type Handlers = readonly [...before: RequestHandler[], last: RequestHandler]

/** The only ways to mount a handler, so that every route has a record. */
export type Mounting = {
  /** Answers at the addresses of records: by their methods, and by no other. `{rest*}` takes all that follows. */
  mount: (records: Route | readonly Route[], ...handlers: Handlers) => void
  /** Hands all below an address to Payload, whose own configuration is refused without records (`recorded`). */
  mountPayload: (base: string, handler: RequestHandler, ...before: RequestHandler[]) => void
}

/** Mounts on an app. */
export const mountingOn = (app: Express): Mounting => ({
  mount: (records, ...handlers) => {
    const all = [records].flat()
    for (const path of new Set(all.map((record) => record.path)))
      mountAt(app, { here: all.filter((record) => record.path === path), path }, handlers)
  },
  mountPayload: (base, handler, ...before) => {
    app.use(base, ...before, handler)
  },
})

const rest = /\/\{\w+\*\}$/

type Place = { path: string; here: readonly Route[] }

const mountAt = (app: Express, { here, path }: Place, handlers: Handlers): void => {
  const before = handlers.slice(0, -1)
  const last = handlers.at(-1) as RequestHandler
  const all = [...before, allowing(here), last]
  if (rest.test(path)) app.use(path.replace(rest, ''), ...all)
  else app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), ...all)
}

/** Passes requests that a record answers; otherwise it sends 405 with the allowed methods (RFC 9110, 15.5.6). */
const allowing = (here: readonly Route[]): RequestHandler => {
  const [first] = here
  const named = here.map(({ method }) => method.toUpperCase())
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
