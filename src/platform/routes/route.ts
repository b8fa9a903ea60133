import type { z } from 'zod'

import type { Rated } from '../../rules/limits/rates.ts'
import type { Refusal } from '../../rules/refusals/refuse.ts'
import type { AudienceName } from '../../rules/rights/audiences.ts'
import type { Schema } from './schema.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A zod schema that validates values, or a JSON Schema that only describes them. */
export type Described = Schema | z.ZodType

/** The query parameters of a route, by name. */
export type Parameters = Readonly<Record<string, z.ZodType>>

/**
 * Whether an answer may be cached. `public`: for all requests without credentials, keyed by the declared parameters, until
 * a write changes it. `alike`: it is the same for everybody, with or without credentials. `never`: it is not cached.
 */
export type Keeping = 'public' | 'alike' | 'never'

/** The request body. `words` say what to send, in the refusal of anything else. */
export type Body<Taken extends Described = Described> = {
  schema: Taken
  words?: string
  type?: string
  required?: boolean
}

/**
 * The answer of a route on success; without a schema its body is not described. `also` lists media types besides `type`.
 */
export type Answer = {
  status?: number
  schema?: Described
  type?: string
  also?: Readonly<Record<string, Described>>
  /** The data of one event of a stream. */
  event?: Described
  about?: string
}

/**
 * The record of one route. Validation, caching, rate limits, CORS and the contract are derived from it, and none of our
 * routes is served without one.
 */
export type Route = {
  method: Method
  /** The path below the mount point, with `{names}` for parameters; `{rest*}` at the end matches all that follows. */
  path: string
  /** The operation’s id in the contract; `{Name}` stands for the collection’s name, such as `Article`. */
  id: string
  /** By default the collection that it belongs to. */
  tag?: string
  summary: string
  /** The audience; for Payload’s own routes, the roles of the role table. */
  who: AudienceName | readonly string[]
  /** Path parameters with a schema; those without one are any text. */
  params?: Parameters
  query?: Parameters
  /** Refusals of single parameters, where `bad-query` is not specific enough. */
  bad?: Readonly<Record<string, Refusal | ((given: string) => Refusal)>>
  /** Whether the handler reads parameters and body itself; the record then only describes them. */
  readsItself?: boolean
  /** Headers that the route reads, by the names of the contract’s parameters. */
  headers?: readonly ('ifMatch' | 'lastEventId')[]
  body?: Body
  answer?: Answer
  /** Answers with other statuses that are no refusals, by their status. */
  others?: Readonly<Record<number, Described>>
  /** The redirect that the route may answer, with `Location`. */
  leads?: { status: 301 | 302; schema?: Described }
  /** Statuses of refusals besides those that every route has. */
  refusals?: readonly number[]
  /** The shape of refusals: Payload’s list of errors, GraphQL’s, or `application/problem+json`. */
  errors?: 'errors' | 'graphql' | 'problem'
  cache: Keeping
  /** Parameters with which an answer is not cached after all. */
  uncached?: readonly string[]
  /** The part of `Accept` that the answer depends on, which becomes part of its cache key; undefined if it does not. */
  formOf?: (accept: string | undefined, query: string) => string | undefined
  rate: Rated
  /** Whether pages of any origin may post to it; reads without credentials are open to them anyway. */
  isPostedFromAnywhere?: boolean
  /** Why the contract leaves it out, if it does. */
  leftOut?: string
}

/** A body that is validated. Unknown members are refused, never silently dropped. */
type Checked = z.ZodObject<z.core.$ZodLooseShape, z.core.$strict>

/** The body of a route with our own handler, which may also read it itself. */
type Sent =
  | { readsItself?: false; body?: Body<Checked> & { words: string } }
  | { readsItself: true; body?: Body<z.ZodType> & { words: string } }

/** A route with our own handler; its body is validated before the handler sees it. */
export type OwnRoute = Omit<Route, 'body' | 'readsItself' | 'who'> & { who: AudienceName } & Sent

/** Declares a record, keeping the types of its schemas for the handler. */
export const route = <const Declared extends OwnRoute>(record: Declared): Declared => record

/** A record with its full path, from the server’s root. */
export const mountedAt = (base: string, record: Route): Route => ({
  ...record,
  path: `${base}${record.path}`.replace(/(?<=.)\/$/, ''),
})
