import type { Route } from '../../platform/routes/route.ts'
import { commonStatuses } from './refusals.ts'
import { s } from './schema.ts'

/** The redirects of a route. */
export const redirectResponses = ({
  schema,
  status,
}: {
  status: number
  schema: object | undefined
}): object => {
  const headers = { Location: { required: true, schema: s.text } }
  const content = schema && { content: { 'application/json': { schema } } }
  return { [status]: { description: 'It is elsewhere.', headers, ...content } }
}

type RefusingRoute = Pick<Route, 'body' | 'errors' | 'path' | 'refusals'>

/** The refusals of a route; `isOpen` when no credentials are required. */
export const refusalResponses = (
  { body, errors = 'errors', path, refusals = [] }: RefusingRoute,
  isOpen: boolean,
): object => {
  const letter = errors === 'problem' ? 'P' : 'R'
  const always = path.startsWith('/api/') ? [400, 401, ...commonStatuses] : [503]
  const closed = isOpen && errors === 'problem' ? [] : [401, 403]
  const all = [...new Set([...always, ...closed, ...(body ? [415] : []), ...refusals])]
  return Object.fromEntries(
    all
      .toSorted((one, other) => one - other)
      .map((status) => [status, { $ref: `#/components/responses/${letter}${status}` }]),
  )
}
