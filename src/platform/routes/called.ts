import { z } from 'zod'

/**
 * What the contract describes elsewhere, by the name of its schema: a document, or what stands in the tables of schemas.
 * `{Name}` is the name of the collection that the route belongs to.
 */
export const called = (name: string): z.ZodType => z.unknown().meta({ called: name })

/** A schema that the contract keeps once, under that name. */
export const named = <Of extends z.ZodType>(name: string, schema: Of): Of => schema.meta({ id: name })

type OfDocument = {
  /** A schema of the contract whose members are there too: `ArticlePartial`. */
  membersOf: string
  /** Which of its members; all where they are left out. */
  members?: readonly string[]
  description?: string
}

/** A document as an answer of ours has it, with members of its own; it has an id in any case. */
export const namedWith = <Of extends z.ZodType>(name: string, of: OfDocument, schema: Of): Of =>
  schema.meta({ id: name, ...of })
