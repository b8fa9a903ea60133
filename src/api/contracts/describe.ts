import { z } from 'zod'

import type { Described } from '../../platform/routes/route.ts'
import type { Schema, Schemas } from './schema.ts'

/** A schema as the contract has it, and those that it keeps by name and the schema refers to. */
export type Description = { schema: Schema; kept: Schemas }

/**
 * A schema of a route’s record as JSON Schema.
 *
 * @param owner the name of the collection that the route belongs to, which `{Name}` in references stands for
 */
export const describe = (described: Described, owner = ''): Description => {
  if (!(described instanceof z.ZodType)) return { schema: described, kept: {} }
  const whole = z.toJSONSchema(z.object({ it: described }), {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => tidy(jsonSchema, owner),
  })
  const { $defs = {}, properties } = settleReferences(whole) as { $defs?: Schemas; properties: Schemas }
  return { schema: properties['it'] ?? {}, kept: $defs }
}

type Told = z.core.JSONSchema.BaseSchema

const tidy = (schema: Told, owner: string): void => {
  if (typeof schema['called'] === 'string') refer(schema, schema['called'].replace('{Name}', owner))
  for (const keyword of needless.filter((each) => each.is(schema)))
    Reflect.deleteProperty(schema, keyword.name)
  if ('usual' in schema) rename(schema, 'usual', 'default')
  if (schema.enum?.every(Number.isInteger)) schema.type = 'integer'
  if (isEmpty(schema.additionalProperties)) schema.additionalProperties = true
}

/** Of what is read from a text the library leaves the default out. */
const rename = (schema: Told, name: string, other: string): void => {
  schema[other] = schema[name]
  Reflect.deleteProperty(schema, name)
}

/** Nothing but a description may stand beside a reference. */
const refer = (schema: Told, name: string): void => {
  for (const keyword of Object.keys(schema))
    if (keyword !== 'description') Reflect.deleteProperty(schema, keyword)
  schema.$ref = `#/components/schemas/${name}`
}

/** What says nothing to a client: the bounds of every whole number, the pattern of every time, that names are texts. */
const needless: readonly { name: string; is: (schema: Told) => boolean }[] = [
  { name: 'minimum', is: ({ minimum }) => minimum === Number.MIN_SAFE_INTEGER },
  { name: 'maximum', is: ({ maximum }) => maximum === Number.MAX_SAFE_INTEGER },
  { name: 'pattern', is: ({ format }) => format === 'date-time' },
  { name: 'propertyNames', is: ({ propertyNames }) => propertyNames !== undefined },
]

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

const settleReferences = (schema: object): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'))
