import type { Route } from '../../platform/routes/route.ts'
import type { Schema, Schemas } from './schema.ts'

/** A route with its path from the server’s root, and the slug of the collection that it belongs to. */
export type Mounted = { route: Route; collection?: string }

/** What may be done with documents, as the role table has it. */
export type Deed = 'create' | 'read' | 'update' | 'delete'

/** Who may do something: roles, and `public`. Nobody is an empty list. */
export type Whose = readonly string[]

/** What the configuration says of one collection, as plain data. */
export type CollectionFacts = {
  slug: string
  /** `Article`, `Articles`: the words that schemas and operations are named by. */
  name: string
  plural: string
  who: Readonly<Record<Deed, Whose>>
  hasWorkflow: boolean
  hasSlugs: boolean
  isUpload: boolean
  canDuplicate: boolean
  /** Whether its lists are read by cursor too. */
  isWalked: boolean
  /** Whether a cache may keep what the public is answered of it. */
  isKept: boolean
  /** As Payload describes a document that it answers with. */
  schema: Schema
  fields: readonly FieldFacts[]
}

export type FieldFacts = {
  name: string
  isDate: boolean
  /** Never seen or sent: a hash, a salt. */
  isHidden: boolean
  isJoin: boolean
  /** Seen by the staff alone. */
  isInternal: boolean
  /** Written by the server alone. */
  isReadOnly: boolean
  /** Whether a document cannot be created without it. */
  isNeeded: boolean
  /** The path of a field that may be sent in its place where a document needs one of the two. */
  orElse?: string
}

/** All that the document is made from, but the tables of routes. */
export type Facts = {
  version: string
  /** The records of our own routes. */
  routes: readonly Mounted[]
  collections: readonly CollectionFacts[]
  globals: readonly Pick<CollectionFacts, 'slug' | 'name' | 'who' | 'isKept' | 'schema' | 'fields'>[]
  /** Names of schemas by the slugs that Payload refers to. */
  names: Readonly<Record<string, string>>
  /** The schemas of blocks in a text. */
  blocks: Schemas
}
