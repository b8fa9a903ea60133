import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { readBody } from '../../../platform/http/payload/readBody.ts'
import { problemResponse } from '../../../platform/problems/problem.ts'
import { type ParamsOf, type QueryOf, readParams, readQuery } from '../../../platform/routes/readQuery.ts'
import type { OwnRoute } from '../../../platform/routes/route.ts'
import type { Refusal } from '../../../rules/refusals/refuse.ts'
import { refusalBody, Refused } from '../../../rules/refusals/refused.ts'
import { audiences } from '../../../rules/rights/audiences.ts'
import { actorOf } from './actorOf.ts'

/** The parsed parameters and body of a request, typed by the route's record. */
export type EndpointInput<Route extends OwnRoute> = {
  params: ParamsOf<Route>
  query: QueryOf<Route>
  body: BodyOf<Route>
}

/** Undefined when the handler reads the body itself. */
type BodyOf<Route extends OwnRoute> = Route extends { readsItself: true }
  ? undefined
  : Route['body'] extends { schema: infer Taken extends z.ZodType }
    ? z.output<Taken>
    : undefined

type Handler<Route extends OwnRoute> = (
  req: PayloadRequest,
  input: EndpointInput<Route>,
) => Promise<Response> | Response

/** A Payload endpoint with the record that it was made from. */
export type RecordedEndpoint = Endpoint & { custom: { route: OwnRoute } }

/**
 * Makes an endpoint from a route's record: it checks the audience, parses the path, the parameters and the body, and passes
 * them to the handler.
 *
 * @throws {Forbidden} 403, from the endpoint's handler, when the caller is not in the audience
 */
export const endpointOf = <Route extends OwnRoute>(
  record: Route,
  handler: Handler<Route>,
): RecordedEndpoint => ({
  method: record.method,
  path: record.path.replaceAll(/\{(\w+)\}/g, ':$1'),
  custom: { route: record },
  handler: async (req) => {
    if (!audiences[record.who].includes(actorOf(req))) throw new Forbidden(req.t)
    const params = readParams(record, req.routeParams ?? {})
    const query = readQuery(record, req.query)
    if (!params.ok) return refusing(record, params.refusals)
    if (!query.ok) return refusing(record, query.refusals)
    const taken = bodyOf(record)
    const body = taken && (await readBody(req, taken.schema, taken.words))
    return handler(req, { params: params.values, query: query.values, body: body as BodyOf<Route> })
  },
})

const writing: ReadonlySet<string> = new Set(['post', 'put', 'patch'])

/** Without a body in the record any body is refused, not ignored. */
const none = { schema: z.strictObject({}), words: 'This route takes no body.' }

/** The body to validate; undefined where the handler reads it itself. */
const bodyOf = ({ body, method, readsItself }: OwnRoute) =>
  readsItself ? undefined : (body ?? (writing.has(method) ? none : undefined))

/** The answer for wrong parameters: one error for each. A problem (RFC 9457) has one code, that of the first, and the fields of all. */
const refusing = ({ errors }: OwnRoute, refusals: readonly Refusal[]): Response => {
  const [first] = refusals
  if (errors === 'problem' && first)
    return problemResponse({ ...first, problems: refusals.flatMap(({ problems }) => problems) })
  const entries = refusals.flatMap((refusal) => refusalBody(new Refused(refusal)).errors)
  return Response.json({ errors: entries }, { status: first?.status ?? 400 })
}
