import { everywhere } from './refusals.ts'
import type { OwnParameter, Route } from './route.ts'
import { type Schemas, s } from './schema.ts'
import { securityFor } from './security.ts'

/** A row as an operation of OpenAPI. */
export const operationOf = (route: Route): object => {
  const { id, summary, tag, who, body } = route
  const parameters = [...inPath(route.path), ...(route.query ?? []).map(inQuery)]
  return {
    operationId: id,
    summary,
    tags: [tag],
    security: securityFor({ isOpen: who.includes('public'), takesKeys: true, words: undefined }),
    ...(!who.includes('public') && {
      description: `For ${who.join(', ')}, and keys that act as one of them.`,
    }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: body.required ?? true,
        content: { [body.type ?? 'application/json']: { schema: body.schema } },
      },
    }),
    responses: { ...answerOf(route), ...leadsOf(route), ...refusalsOf(route) },
  }
}

const inPath = (path: string): object[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: s.text }))

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

const leadsOf = ({ leads }: Route): object => {
  if (!leads) return {}
  const { schema, status } = leads
  const headers = { Location: { required: true, schema: s.text } }
  const content = schema && { content: { 'application/json': { schema } } }
  return { [status]: { description: 'It is elsewhere.', headers, ...content } }
}

const further = (also: Schemas): object =>
  Object.fromEntries(Object.entries(also).map(([type, schema]) => [type, { schema }]))

const refusalsOf = ({ errors = 'errors', path, refusals = [], who }: Route): object => {
  const letter = errors === 'problem' ? 'P' : 'R'
  const always = path.startsWith('/api/') ? [400, ...everywhere] : [503]
  const closed = [401, 403]
  const all = [
    ...new Set([...always, ...(who.includes('public') && errors === 'problem' ? [] : closed), ...refusals]),
  ]
  return Object.fromEntries(
    all
      .toSorted((one, other) => one - other)
      .map((status) => [status, { $ref: `#/components/responses/${letter}${status}` }]),
  )
}
