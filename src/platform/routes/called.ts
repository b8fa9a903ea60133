import { z } from 'zod'

/**
 * A reference to a schema that the contract defines elsewhere, by name: that of a document, or one of the schema tables.
 * `{Name}` stands for the collection that the route belongs to.
 */
export const called = (name: string): z.ZodType => z.unknown().meta({ called: name })

/** A schema that the contract defines once, under this name. */
export const named = <Of extends z.ZodType>(name: string, schema: Of): Of => schema.meta({ id: name })

type OfDocument = {
  /** A schema of the contract whose members are added, such as `ArticlePartial`. */
  membersOf: string
  /** Which of its members are added; all by default. */
  members?: readonly string[]
  description?: string
}

/** The schema of a document with additional members of ours, defined once under this name; it always has an id. */
export const namedWith = <Of extends z.ZodType>(name: string, of: OfDocument, schema: Of): Of =>
  schema.meta({ id: name, ...of })
