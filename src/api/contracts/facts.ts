import type { Route } from '../../platform/routes/route.ts'
import type { Schema, Schemas } from './schema.ts'

/** A route with its path from the server’s root, and the slug of the collection that it belongs to. */
export type Mounted = { route: Route; collection?: string }

/** The operations on documents that the role table grants. */
export type DocumentAction = 'create' | 'read' | 'update' | 'delete'

/** The roles that may do something, and `public`. An empty list means that nobody may. */
export type AllowedRoles = readonly string[]

/** The facts of one collection from the configuration, as plain data. */
export type CollectionFacts = {
  slug: string
  /** The names of schemas and operations: `Article` and, in `plural`, `Articles`. */
  name: string
  plural: string
  who: Readonly<Record<DocumentAction, AllowedRoles>>
  hasWorkflow: boolean
  hasSlugs: boolean
  isUpload: boolean
  canDuplicate: boolean
  /** Whether its lists can be read by cursor. */
  hasCursor: boolean
  /** Whether public answers with its documents may be cached. */
  isCached: boolean
  /** Payload's schema of a document in an answer. */
  schema: Schema
  fields: readonly FieldFacts[]
}

export type FieldFacts = {
  name: string
  isDate: boolean
  /** Never part of an answer, such as a hash or a salt. */
  isHidden: boolean
  isJoin: boolean
  /** Readers never see it; some such fields nobody can read over the API. */
  isInternal: boolean
  /** Nobody can set it over the API; the server does. */
  isReadOnly: boolean
  /** Whether people must send it to create a document. */
  isNeeded: boolean
  /** The path of another field: at least one of the two is required. */
  orElse?: string
}

/** All facts that the document is made from, except the tables of routes. */
export type Facts = {
  version: string
  /** The records of our own routes. */
  routes: readonly Mounted[]
  collections: readonly CollectionFacts[]
  globals: readonly Pick<CollectionFacts, 'slug' | 'name' | 'who' | 'isCached' | 'schema' | 'fields'>[]
  /** Names of schemas by the slugs that Payload refers to. */
  names: Readonly<Record<string, string>>
  /** The schemas of blocks in a text. */
  blocks: Schemas
}
