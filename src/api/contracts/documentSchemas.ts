import type { CollectionFacts, Facts, FieldFacts } from './facts.ts'
import { type Schema, type Schemas, s } from './schema.ts'
import { listMembers, cursorMembers } from './sharedSchemas.ts'
import { toOpenApiSchema } from './toOpenApiSchema.ts'

type Described = Pick<CollectionFacts, 'fields' | 'hasCursor' | 'name' | 'schema' | 'who'>
type GlobalFacts = Pick<Described, 'fields' | 'name' | 'schema'>

/**
 * What documents of a type look like: `Article` as it is answered, `ArticlePartial` as it stands in a relation's
 * place or after `select`, `ArticleInput` as it is created, `ArticleChanges` as it is changed, `ArticleList`, `ArticleWalk`
 * for a list by cursor.
 */
export const documentSchemas = (described: Described, { names }: Facts): Schemas => {
  const { name, hasCursor } = described
  const properties = propertiesOf(described, names)
  const required = (described.schema['required'] ?? ['id']) as string[]
  return {
    [name]: {
      allOf: [s.ref(`${name}Partial`), { type: 'object', properties: only(properties, required), required }],
    },
    [`${name}Partial`]: {
      type: 'object',
      properties,
      required: ['id'],
      description: `${name}: what is there of it when it is populated or selected from.`,
    },
    ...inputsOf(described, properties),
    [`${name}List`]: s.object({ docs: s.list(s.ref(name)), ...listMembers }),
    ...(hasCursor && { [`${name}Walk`]: s.object({ docs: s.list(s.ref(name)), ...cursorMembers }) }),
  }
}

const only = (properties: Schemas, names: readonly string[]): Schemas =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => names.includes(name)))

/** A global has no list, and is never populated. */
export const globalSchemas = (described: GlobalFacts, { names }: Facts): Schemas => {
  const properties = propertiesOf(described, names)
  return {
    [described.name]: { type: 'object', properties: { ...properties, globalType: s.text } },
    [`${described.name}Input`]: inputOf(properties, described.fields),
  }
}

const propertiesOf = ({ schema, fields }: GlobalFacts, names: Facts['names']): Schemas => {
  const converted = toOpenApiSchema(schema, names) as { properties: Schemas }
  return Object.fromEntries(
    Object.entries(converted.properties)
      .filter(([name]) => !fields.some((field) => field.isHidden && field.name === name))
      .map(([name, one]) => [
        name,
        annotated(
          name,
          one,
          fields.find((field) => field.name === name),
        ),
      ]),
  )
}

const annotated = (name: string, schema: Schema, field: FieldFacts | undefined): Schema => {
  if (!field) return name === 'password' ? { ...schema, writeOnly: true } : schema
  const said = typeof schema['description'] === 'string' ? [schema['description']] : []
  const description = [...said, ...(field.isInternal ? ['For the staff alone.'] : [])].join(' ')
  return {
    ...schema,
    ...(field.isDate && { format: 'date-time' }),
    ...(description !== '' && { description }),
    ...(field.isInternal && { 'x-staff-only': true }),
    ...(field.isReadOnly && { readOnly: true }),
  }
}

const serverFields: ReadonlySet<string> = new Set(['id', 'collection', 'createdAt', 'updatedAt'])

/** The bodies of requests that create and change documents. */
const inputsOf = ({ fields, name, who }: Described, properties: Schemas): Schemas => {
  const written = fields.filter(({ isNeeded, isReadOnly }) => isNeeded && !isReadOnly)
  const needed = [...written.map((one) => one.name), ...('password' in properties ? ['password'] : [])]
  const changes = inputOf(properties, fields)
  return {
    ...(who.create.length > 0 && {
      [`${name}Input`]: {
        allOf: [s.ref(`${name}Changes`), ...fields.flatMap(eitherOf)],
        ...(needed.length > 0 && { required: needed }),
      },
    }),
    ...(who.create.length + who.update.length > 0 && { [`${name}Changes`]: changes }),
  }
}

/** At least one of two fields is required. */
const eitherOf = ({ name, orElse }: FieldFacts): Schema[] =>
  orElse === undefined ? [] : [{ anyOf: [name, orElse].map((path) => nonEmptyAt(path.split('.'))) }]

/** An object whose field at a path has a non-empty text. */
const nonEmptyAt = ([name = '', ...below]: readonly string[]): Schema =>
  s.object({ [name]: below.length > 0 ? nonEmptyAt(below) : { type: 'string', minLength: 1 } })

const inputOf = (properties: Schemas, fields: readonly FieldFacts[]): Schema => {
  const isWritten = (name: string): boolean => {
    const field = fields.find((one) => one.name === name)
    return !serverFields.has(name) && !field?.isReadOnly && !field?.isJoin
  }
  const written = Object.entries(properties).filter(([name]) => isWritten(name))
  return {
    type: 'object',
    properties: Object.fromEntries(written.map(([name, one]) => [name, withRelationIds(one) as Schema])),
  }
}

/** Relations are sent as ids in requests. */
const withRelationIds = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(withRelationIds)
  if (typeof schema !== 'object' || schema === null) return schema
  const { anyOf, ...rest } = schema as { anyOf?: Schema[] }
  if (anyOf?.some((one) => isDocument(one))) {
    const ids = anyOf.filter((one) => !isDocument(one))
    return ids.length === 1 ? { ...rest, ...ids[0] } : { ...rest, anyOf: ids }
  }
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, withRelationIds(value)]),
  )
}

const isDocument = (schema: Schema): boolean =>
  typeof schema['$ref'] === 'string' && schema['$ref'].endsWith('Partial')
