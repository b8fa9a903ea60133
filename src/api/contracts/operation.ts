import { inPath, leadsTo, refusalsOf } from './responses.ts'
import type { OwnParameter, Route } from './route.ts'
import type { Schemas } from './schema.ts'
import { securityFor } from './security.ts'

/** A row as an operation of OpenAPI. */
export const operationOf = (route: Route): object => {
  const { id, summary, tag, who, body, leads } = route
  const isOpen = who.includes('public')
  const parameters = [...inPath(route.path), ...(route.query ?? []).map(inQuery)]
  return {
    operationId: id,
    summary,
    tags: [tag],
    security: securityFor({ isOpen, takesKeys: true, words: undefined }),
    ...(!isOpen && {
      description: `For ${who.join(', ')}, and keys that act as one of them.`,
    }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: body.required ?? true,
        content: { [body.type ?? 'application/json']: { schema: body.schema } },
      },
    }),
    responses: {
      ...answerOf(route),
      ...(leads && leadsTo({ status: leads.status, schema: leads.schema })),
      ...refusalsOf(route, isOpen),
    },
  }
}

const inQuery = (parameter: string | OwnParameter): object => {
  if (typeof parameter === 'string') return { $ref: `#/components/parameters/${parameter}` }
  const { name, about, schema, required } = parameter
  return { name, in: 'query', description: about, schema, ...(required && { required }) }
}

const answerOf = ({ answer = {} }: Route): object => {
  const { status = 200, schema, type = 'application/json', also = {}, about = 'Done.' } = answer
  const hasContent = schema !== undefined || answer.type !== undefined
  return {
    [status]: {
      description: about,
      ...(hasContent && { content: { [type]: { ...(schema && { schema }) }, ...further(also) } }),
    },
  }
}

const further = (also: Schemas): object =>
  Object.fromEntries(Object.entries(also).map(([type, schema]) => [type, { schema }]))
