import type { Schema } from '../../platform/routes/schema.ts'

export type { Schema } from '../../platform/routes/schema.ts'

/** Named schemas of a document. */
export type Schemas = Readonly<Record<string, Schema>>

const text: Schema = { type: 'string' }
const whole: Schema = { type: 'integer' }

/** The schemas that most answers are made of. */
export const s = {
  text,
  whole,
  flag: { type: 'boolean' },
  time: { type: 'string', format: 'date-time' },
  ref: (name: string): Schema => ({ $ref: `#/components/schemas/${name}` }),
  list: (items: Schema): Schema => ({ type: 'array', items }),
  choice: (values: readonly string[]): Schema => ({ type: 'string', enum: values }),
  /** The schema, or null. */
  orNull: (schema: Schema): Schema =>
    typeof schema['type'] === 'string' && !('enum' in schema)
      ? { ...schema, type: [schema['type'], 'null'] }
      : { anyOf: [schema, { type: 'null' }] },
  /** An object whose members are all required, except the optional ones. */
  object: (properties: Schemas, optional: readonly string[] = []): Schema => ({
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
  }),
} as const
