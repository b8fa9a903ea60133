import type { z } from 'zod'

import type { Rated } from '../../rules/limits/rates.ts'
import type { Refusal } from '../../rules/refusals/refuse.ts'
import type { AudienceName } from '../../rules/rights/audiences.ts'
import type { Schema } from './schema.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** A schema that checks values, or one that only describes them, as Payload gives them. */
export type Described = Schema | z.ZodType

/** What a route takes behind `?`, by name. */
export type Parameters = Readonly<Record<string, z.ZodType>>

/**
 * Whether a cache may keep an answer. `public`: for all who ask without credentials, told apart by the declared
 * parameters, until a write changes what it tells. `alike`: it is the same for everybody, credentials or not.
 * `never`: it is asked for anew each time.
 */
export type Keeping = 'public' | 'alike' | 'never'

/** `words` say what to send, to whoever sent something else. */
export type Body<Taken extends Described = Described> = {
  schema: Taken
  words?: string
  type?: string
  required?: boolean
}

/**
 * What a route answers when all is well; without a schema, nothing that is described. `also` are the media types
 * besides `type`.
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
 * What there is to say of one route. Its validation, its place in the cache, its rate, CORS and the contract are read
 * off this record, and no route of ours is served without one.
 */
export type Route = {
  method: Method
  /** From where it is mounted, with `{names}` in it; `{rest*}` at the end stands for all that follows. */
  path: string
  /** Of the operation in the contract; `{Name}` is the collection’s, `Article`. */
  id: string
  /** Left out: the collection that it belongs to. */
  tag?: string
  summary: string
  /** An audience; of Payload’s own routes the roles that the role table names. */
  who: AudienceName | readonly string[]
  query?: Parameters
  /** How single parameters are refused, where `bad-query` would not be specific enough. */
  bad?: Readonly<Record<string, Refusal>>
  /** Whether its handler reads the parameters and the body itself; the record then only describes them. */
  readsItself?: boolean
  /** Headers that it reads, by the names of the contract’s parameters. */
  headers?: readonly ('ifMatch' | 'lastEventId')[]
  body?: Body
  answer?: Answer
  /** How it says that the answer is elsewhere; `Location` names where. */
  leads?: { status: 301 | 302; schema?: Described }
  /** Statuses of refusals besides those that every route has. */
  refusals?: readonly number[]
  /** The shape of refusals: Payload’s list of errors, GraphQL’s, or `application/problem+json`. */
  errors?: 'errors' | 'graphql' | 'problem'
  cache: Keeping
  /** Parameters with which an answer is not kept all the same. */
  uncached?: readonly string[]
  /** What of `Accept` the answer goes by, and so its place in the cache; undefined where it does not. */
  formOf?: (accept: string | undefined, query: string) => string | undefined
  rate: Rated
  /** Whether pages of any origin may post it; what is read without credentials is open to them anyway. */
  isPostedFromAnywhere?: boolean
  /** Why the contract leaves it out. */
  leftOut?: string
}

/** A route that is answered by a handler of ours: its body is checked before the handler sees it. */
export type OwnRoute = Omit<Route, 'body' | 'who'> & {
  who: AudienceName
  body?: Body<z.ZodType> & { words: string }
}

/** Keeps the types of a record’s schemas, by which its handler knows what it gets. */
export const route = <const Told extends OwnRoute>(told: Told): Told => told

/** A record with its path from the server’s root. */
export const mountedAt = (base: string, told: Route): Route => ({
  ...told,
  path: `${base}${told.path}`.replace(/(?<=.)\/$/, ''),
})
