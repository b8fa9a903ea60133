import { sharedParameters } from '../../platform/routes/sharedParameters.ts'
import { describe } from './describe.ts'
import { type Schemas, s } from './schema.ts'

/** The headers that routes read, by the names under which the contract keeps them. */
export const headers = {
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The revision that the write is based on, as an answer’s `ETag` gave it: `"7"`.',
    schema: s.text,
  },
  lastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    description: 'The last event that is known, to be told what came after it.',
    schema: s.text,
  },
} as const

/** The members of a parameter besides its schema. */
const beside = ['description', 'example', 'allowEmptyValue'] as const

const inQuery = Object.entries(sharedParameters).map(([name, parameter]) => {
  const schema: Record<string, unknown> = { ...describe(parameter).schema }
  const said = beside.flatMap((keyword) => (keyword in schema ? [[keyword, schema[keyword]]] : []))
  for (const keyword of beside) Reflect.deleteProperty(schema, keyword)
  const isDeep = schema['type'] === 'object' || '$ref' in schema || 'anyOf' in schema
  const style = isDeep ? { style: 'deepObject', explode: true } : {}
  return [name, { name, in: 'query', ...style, ...Object.fromEntries(said), schema }] as const
})

/** The parameters that many routes share, by the names under which the contract keeps them. */
export const parameters: Schemas = { ...Object.fromEntries(inQuery), ...headers }
