import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import type { z } from 'zod'

import { readBody } from '../../../platform/http/payload/readBody.ts'
import { problemResponse } from '../../../platform/problems/problem.ts'
import { type QueryOf, readQuery } from '../../../platform/routes/readQuery.ts'
import type { OwnRoute } from '../../../platform/routes/route.ts'
import type { Refusal } from '../../../rules/refusals/refuse.ts'
import { refusalBody, Refused } from '../../../rules/refusals/refused.ts'
import { audiences } from '../../../rules/rights/audiences.ts'
import { actorOf } from './actorOf.ts'

/** What was sent, as the record has it. */
export type Asked<Told extends OwnRoute> = { query: QueryOf<Told>; body: BodyOf<Told> }

/** Nothing where the handler reads it itself. */
type BodyOf<Told extends OwnRoute> = Told extends { readsItself: true }
  ? undefined
  : Told['body'] extends { schema: infer Taken extends z.ZodType }
    ? z.output<Taken>
    : undefined

type Handler<Told extends OwnRoute> = (
  req: PayloadRequest,
  asked: Asked<Told>,
) => Promise<Response> | Response

/** An endpoint of Payload’s with the record that it is made from. */
export type RecordedEndpoint = Endpoint & { custom: { route: OwnRoute } }

/**
 * Serves a route by its record: whoever may not ask is refused, then the parameters are read and the body, and the
 * handler gets what they hold.
 *
 * @throws {Forbidden} 403 from the handler of the endpoint, for whoever is not among those who may ask
 */
export const endpointOf = <Told extends OwnRoute>(told: Told, handler: Handler<Told>): RecordedEndpoint => ({
  method: told.method,
  path: told.path.replaceAll(/\{(\w+)\}/g, ':$1'),
  custom: { route: told },
  handler: async (req) => {
    if (!audiences[told.who].includes(actorOf(req))) throw new Forbidden(req.t)
    const read = readQuery(told, req.query)
    if (!read.ok) return refusing(told, read.refusals)
    const taken = told.readsItself ? undefined : told.body
    const body = taken && (await readBody(req, taken.schema, taken.words))
    return handler(req, { query: read.values, body: body as BodyOf<Told> })
  },
})

/** One error for each parameter that is wrong; a problem has room for one. */
const refusing = ({ errors }: OwnRoute, refusals: readonly Refusal[]): Response => {
  const [first] = refusals
  if (errors === 'problem' && first) return problemResponse(first)
  const told = refusals.flatMap((refusal) => refusalBody(new Refused(refusal)).errors)
  return Response.json({ errors: told }, { status: first?.status ?? 400 })
}
