import type { Described, Route } from '../../platform/routes/route.ts'
import { sharedName } from '../../platform/routes/sharedParameters.ts'
import { statusTitles } from '../../rules/refusals/row.ts'
import { audienceOf } from './audience.ts'
import { describe } from './describe.ts'
import { redirectResponses, refusalResponses } from './responses.ts'
import { type Schema, type Schemas, s } from './schema.ts'
import { securityFor } from './security.ts'
import { headers } from './shared.ts'

/** One operation of OpenAPI, and the schemas that it refers to by name. */
export type Operation = { operation: object; definitions: Schemas }

/**
 * Turns the record of a route into an operation.
 *
 * @param owner the name of the collection that the route belongs to: `Article`
 */
export const operationOf = (route: Route, owner = ''): Operation => {
  const definitions: Record<string, Schema> = {}
  const addSchema = (described: Described): Schema => {
    const { schema, definitions: more } = describe(described, owner)
    Object.assign(definitions, more)
    return schema
  }
  return { operation: operationWith(route, owner, addSchema), definitions }
}

type AddSchema = (described: Described) => Schema

const operationWith = (route: Route, owner: string, addSchema: AddSchema): object => {
  const { id, summary, tag, who, body, leads } = route
  const parameters = [...inPath(route, addSchema), ...inQuery(route, addSchema), ...inHeaders(route)]
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
        content: { [body.type ?? 'application/json']: { schema: addSchema(body.schema) } },
      },
    }),
    responses: {
      ...answerOf(route, addSchema),
      ...(leads &&
        redirectResponses({ status: leads.status, schema: leads.schema && addSchema(leads.schema) })),
      ...refusalResponses(route, audience.isOpen),
      ...othersOf(route, addSchema),
    },
  }
}

const inPath = ({ params = {}, path }: Route, addSchema: AddSchema): object[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const known = params[name]
    return { name, in: 'path', required: true, schema: known ? addSchema(known) : s.text }
  })

const inQuery = ({ query = {} }: Route, addSchema: AddSchema): object[] =>
  Object.entries(query).map(([name, parameter]) => {
    const known = sharedName(parameter)
    if (known !== undefined) return { $ref: `#/components/parameters/${known}` }
    const { description, ...schema } = addSchema(parameter)
    const isRequired = !parameter.safeParse(undefined).success
    return { name, in: 'query', description, schema, ...(isRequired && { required: true }) }
  })

const inHeaders = ({ headers: read = [] }: Route): object[] =>
  read.map((name) => ({ $ref: `#/components/parameters/${name satisfies keyof typeof headers}` }))

const othersOf = ({ others = {} }: Route, addSchema: AddSchema): object =>
  Object.fromEntries(
    Object.entries(others).map(([status, schema]) => [
      status,
      {
        description: statusTitles[Number(status) as keyof typeof statusTitles],
        content: { 'application/json': { schema: addSchema(schema) } },
      },
    ]),
  )

const answerOf = ({ answer = {} }: Route, addSchema: AddSchema): object => {
  const { event, status = 200, schema, type = 'application/json', also = {}, about = 'Done.' } = answer
  const hasContent = schema !== undefined || answer.type !== undefined
  const further = Object.entries(also).map(([other, one]) => [other, { schema: addSchema(one) }] as const)
  return {
    [status]: {
      description: about,
      ...(hasContent && {
        content: {
          [type]: {
            ...(schema && {
              schema: { ...addSchema(schema), ...(event && { 'x-event-data': addSchema(event) }) },
            }),
          },
          ...Object.fromEntries(further),
        },
      }),
    },
  }
}
