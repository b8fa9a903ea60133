import type { sharedParameters } from '../../platform/routes/sharedParameters.ts'
import type { Schema, Schemas } from './schema.ts'
import type { headers } from './shared.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

type ParameterName = keyof typeof sharedParameters | keyof typeof headers

/** A parameter that one route alone has. */
export type OwnParameter = { name: string; about: string; schema: Schema; required?: boolean }

type Body = { schema: Schema; type?: string; required?: boolean }

/**
 * What a route answers when all is well; without a schema, nothing that is described. `also` are the media types
 * besides `type`.
 */
type Answer = { status?: number; schema?: Schema; type?: string; also?: Schemas; about?: string }

/**
 * One route, as a row. A new route costs one; the document, its drift test and the check of real answers follow.
 *
 * - `path` from the server's root, with `{names}` in it
 * - `who` may ask: `public` needs no account
 * - `leads` how it says that the answer is elsewhere; `Location` names where
 * - `refusals` besides those that every route has
 * - `errors` by which shape, `errors` being Payload's
 */
export type Route = {
  method: Method
  path: string
  id: string
  tag: string
  summary: string
  who: readonly string[]
  query?: readonly (ParameterName | OwnParameter)[]
  body?: Body
  answer?: Answer
  leads?: { status: 301 | 302; schema?: Schema }
  refusals?: readonly number[]
  errors?: 'errors' | 'problem'
}

export const anyone: readonly string[] = ['public']
export const staff: readonly string[] = ['admin', 'editor', 'reviewer', 'author']
