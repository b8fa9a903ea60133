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
 * Turns the record of a route into an operation.
 *
 * @param owner the name of the collection that the route belongs to: `Article`
 */
export const operationOf = (route: Route, owner = ''): Operation => {
  const kept: Record<string, Schema> = {}
  const keepSchema = (described: Described): Schema => {
    const { schema, kept: more } = describe(described, owner)
    Object.assign(kept, more)
    return schema
  }
  return { operation: operationWith(route, owner, keepSchema), kept }
}

type KeepSchema = (described: Described) => Schema

const operationWith = (route: Route, owner: string, keepSchema: KeepSchema): object => {
  const { id, summary, tag, who, body, leads } = route
  const parameters = [...inPath(route, keepSchema), ...inQuery(route, keepSchema), ...inHeaders(route)]
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
        content: { [body.type ?? 'application/json']: { schema: keepSchema(body.schema) } },
      },
    }),
    responses: {
      ...answerOf(route, keepSchema),
      ...(leads && leadsTo({ status: leads.status, schema: leads.schema && keepSchema(leads.schema) })),
      ...refusalsOf(route, audience.isOpen),
    },
  }
}

const inPath = ({ params = {}, path }: Route, keepSchema: KeepSchema): object[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const known = params[name]
    return { name, in: 'path', required: true, schema: known ? keepSchema(known) : s.text }
  })

const inQuery = ({ query = {} }: Route, keepSchema: KeepSchema): object[] =>
  Object.entries(query).map(([name, parameter]) => {
    const known = sharedName(parameter)
    if (known !== undefined) return { $ref: `#/components/parameters/${known}` }
    const { description, ...schema } = keepSchema(parameter)
    const isRequired = !parameter.safeParse(undefined).success
    return { name, in: 'query', description, schema, ...(isRequired && { required: true }) }
  })

const inHeaders = ({ headers: read = [] }: Route): object[] =>
  read.map((name) => ({ $ref: `#/components/parameters/${name satisfies keyof typeof headers}` }))

const answerOf = ({ answer = {} }: Route, keepSchema: KeepSchema): object => {
  const { event, status = 200, schema, type = 'application/json', also = {}, about = 'Done.' } = answer
  const hasContent = schema !== undefined || answer.type !== undefined
  const further = Object.entries(also).map(([other, one]) => [other, { schema: keepSchema(one) }] as const)
  return {
    [status]: {
      description: about,
      ...(hasContent && {
        content: {
          [type]: {
            ...(schema && {
              schema: { ...keepSchema(schema), ...(event && { 'x-event-data': keepSchema(event) }) },
            }),
          },
          ...Object.fromEntries(further),
        },
      }),
    },
  }
}
