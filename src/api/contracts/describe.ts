import { z } from 'zod'

import type { Described } from '../../platform/routes/route.ts'
import type { Schema, Schemas } from './schema.ts'

/** A schema of the contract, and the named schemas that it refers to. */
export type Description = { schema: Schema; definitions: Schemas }

/**
 * Converts a schema of a route’s record to JSON Schema.
 *
 * @param owner the name of the collection that the route belongs to; it replaces `{Name}` in references
 */
export const describe = (described: Described, owner = ''): Description => {
  if (!(described instanceof z.ZodType)) return { schema: described, definitions: {} }
  const generated = z.toJSONSchema(z.object({ it: described }), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => cleanUp(jsonSchema, owner),
  })
  const { $defs = {}, properties } = rewriteReferences(generated) as { $defs?: Schemas; properties: Schemas }
  return { schema: properties['it'] ?? {}, definitions: $defs }
}

type JsonSchema = z.core.JSONSchema.BaseSchema

const cleanUp = (schema: JsonSchema, owner: string): void => {
  if (typeof schema['called'] === 'string')
    replaceByReference(schema, schema['called'].replace('{Name}', owner))
  for (const keyword of redundantKeywords.filter((each) => each.is(schema)))
    Reflect.deleteProperty(schema, keyword.name)
  if ('usual' in schema) rename(schema, 'usual', 'default')
  if (schema.enum?.every(Number.isInteger)) schema.type = 'integer'
  if (isEmpty(schema.additionalProperties)) schema.additionalProperties = true
}

/** Records say `usual` instead of `default`: zod leaves out the default of a value that is parsed from a text. */
const rename = (schema: JsonSchema, name: string, other: string): void => {
  schema[other] = schema[name]
  Reflect.deleteProperty(schema, name)
}

/** Replaces a schema by a reference, which keeps the description and no other keyword. */
const replaceByReference = (schema: JsonSchema, name: string): void => {
  for (const keyword of Object.keys(schema))
    if (keyword !== 'description') Reflect.deleteProperty(schema, keyword)
  schema.$ref = `#/components/schemas/${name}`
}

/**
 * Keywords that zod adds and clients do not need: the bounds of every integer, the pattern of every time, and
 * `propertyNames`.
 */
const redundantKeywords: readonly { name: string; is: (schema: JsonSchema) => boolean }[] = [
  { name: 'minimum', is: ({ minimum }) => minimum === Number.MIN_SAFE_INTEGER },
  { name: 'maximum', is: ({ maximum }) => maximum === Number.MAX_SAFE_INTEGER },
  { name: 'pattern', is: ({ format }) => format === 'date-time' },
  { name: 'propertyNames', is: ({ propertyNames }) => propertyNames !== undefined },
]

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

const rewriteReferences = (schema: object): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'))
