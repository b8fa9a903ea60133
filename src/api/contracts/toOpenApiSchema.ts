import { type Schema, s } from './schema.ts'

type Names = Readonly<Record<string, string>>

/** Keywords that Payload adds to JSON Schema. */
const payloadKeywords: ReadonlySet<string> = new Set(['tsType', 'title'])

/**
 * Turns one of Payload's schemas into OpenAPI 3.1: references to documents become references to their partial schemas,
 * a nullable choice has `null` among its values, and all rich texts share one schema.
 *
 * @param names of schemas by slug
 */
export const toOpenApiSchema = (schema: unknown, names: Names): unknown => {
  if (Array.isArray(schema)) return schema.map((one) => toOpenApiSchema(one, names))
  if (!isSchema(schema)) return schema
  if (isRichText(schema)) return s.orNull(s.ref('RichText'))
  if (typeof schema['$ref'] === 'string') return s.ref(nameIn(schema['$ref'], names))
  if (isRelation(schema)) return relationOf(schema, names)
  const keywords = Object.entries(schema).filter(([keyword]) => !payloadKeywords.has(keyword))
  const converted = Object.fromEntries(
    keywords.map(([keyword, value]) => [keyword, convertKeyword(keyword, value, names)]),
  )
  return withFurtherMembers(allowNull(converted))
}

/** The names of members are field names, not keywords of JSON Schema: `title` and `format` may be among them. */
const convertKeyword = (keyword: string, value: unknown, names: Names): unknown => {
  if (!isSchema(value)) return toOpenApiSchema(value, names)
  if (keyword === 'items' && isRelation(value)) return relationOf(value, names, [])
  return keyword === 'properties'
    ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toOpenApiSchema(one, names)]))
    : toOpenApiSchema(value, names)
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRichText = ({ properties }: Schema): boolean =>
  isSchema(properties) && isSchema(properties['root']) && Object.keys(properties).length === 1

const nameIn = (reference: string, names: Names): string => {
  const slug = reference.replace('#/definitions/', '')
  const name = names[slug]
  return name === undefined ? slug : `${name}Partial`
}

const isRelation = ({ oneOf }: Schema): boolean =>
  Array.isArray(oneOf) && oneOf.some((one) => isSchema(one) && '$ref' in one)

/** An id or a document. It is null when the reader may not see the document; a list leaves such an entry out. */
const relationOf = (
  { oneOf, ...rest }: Schema,
  names: Names,
  nullSchemas: readonly Schema[] = [{ type: 'null' }],
): unknown => {
  const choices = (oneOf as Schema[]).map((one) => toOpenApiSchema(one, names))
  const isNullable = choices.some((one) => isSchema(one) && [one['type']].flat().includes('null'))
  return { ...rest, anyOf: [...choices, ...(isNullable ? [] : nullSchemas)] }
}

const allowNull = (schema: Schema): Schema => {
  const { type, enum: values } = schema
  return Array.isArray(values) && Array.isArray(type) && type.includes('null') && !values.includes(null)
    ? { ...schema, enum: [...(values as unknown[]), null] }
    : schema
}

/** An answer may get further members without breaking a client. */
const withFurtherMembers = ({ additionalProperties, ...schema }: Schema): Schema =>
  additionalProperties === false || additionalProperties === undefined
    ? schema
    : { ...schema, additionalProperties }
