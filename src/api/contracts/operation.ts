import type { Described, Route } from '../../platform/routes/route.ts'
import { sharedName } from '../../platform/routes/sharedParameters.ts'
import { audienceOf } from './audience.ts'
import { describe } from './describe.ts'
import { leadsTo, refusalsOf } from './responses.ts'
import { type Schema, type Schemas, s } from './schema.ts'
import { securityFor } from './security.ts'
import { headers } from './shared.ts'

/** One operation of OpenAPI, and the schemas that it refers to by name. */
export type Operation = { operation: object; kept: Schemas }

/**
 * A record as an operation.
 *
 * @param owner the name of the collection that the route belongs to: `Article`
 */
export const operationOf = (route: Route, owner = ''): Operation => {
  const kept: Record<string, Schema> = {}
  const told = (described: Described): Schema => {
    const { schema, kept: more } = describe(described, owner)
    Object.assign(kept, more)
    return schema
  }
  return { operation: operationWith(route, owner, told), kept }
}

type Tell = (described: Described) => Schema

const operationWith = (route: Route, owner: string, tell: Tell): object => {
  const { id, summary, tag, who, body, leads } = route
  const parameters = [...inPath(route, tell), ...inQuery(route, tell), ...inHeaders(route)]
  const audience = audienceOf(who)
  return {
    operationId: id.replace('{Name}', owner),
    summary,
    tags: [tag],
    security: securityFor(audience),
    ...(audience.words && { description: audience.words }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: body.required ?? true,
        content: { [body.type ?? 'application/json']: { schema: tell(body.schema) } },
      },
    }),
    responses: {
      ...answerOf(route, tell),
      ...(leads && leadsTo({ status: leads.status, schema: leads.schema && tell(leads.schema) })),
      ...refusalsOf(route, audience.isOpen),
    },
  }
}

const inPath = ({ params = {}, path }: Route, tell: Tell): object[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const known = params[name]
    return { name, in: 'path', required: true, schema: known ? tell(known) : s.text }
  })

const inQuery = ({ query = {} }: Route, tell: Tell): object[] =>
  Object.entries(query).map(([name, parameter]) => {
    const known = sharedName(parameter)
    if (known !== undefined) return { $ref: `#/components/parameters/${known}` }
    const { description, ...schema } = tell(parameter)
    const isRequired = !parameter.safeParse(undefined).success
    return { name, in: 'query', description, schema, ...(isRequired && { required: true }) }
  })

const inHeaders = ({ headers: read = [] }: Route): object[] =>
  read.map((name) => ({ $ref: `#/components/parameters/${name satisfies keyof typeof headers}` }))

const answerOf = ({ answer = {} }: Route, tell: Tell): object => {
  const { event, status = 200, schema, type = 'application/json', also = {}, about = 'Done.' } = answer
  const hasContent = schema !== undefined || answer.type !== undefined
  const further = Object.entries(also).map(([other, one]) => [other, { schema: tell(one) }] as const)
  return {
    [status]: {
      description: about,
      ...(hasContent && {
        content: {
          [type]: {
            ...(schema && { schema: { ...tell(schema), ...(event && { 'x-event-data': tell(event) }) } }),
          },
          ...Object.fromEntries(further),
        },
      }),
    },
  }
}
