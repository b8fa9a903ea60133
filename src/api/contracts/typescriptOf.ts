import type { Schema, Schemas } from './schema.ts'

/** How some schemas are written otherwise than word by word. */
export type Dialect = {
  /** What stands for a document that is led to: an id, or the document with this schema; undefined leaves the member out. */
  relation: (name: string) => string | undefined
  richText: string
  /** Whether every member is there, as it is in a document without `select`, and lists are never null. */
  isWhole: boolean
}

/**
 * Writes schemas as TypeScript: the named ones and all that they refer to. Members that only staff can see are left out,
 * because the types are for readers' front ends.
 *
 * @param roots names of schemas
 */
export const typescriptOf = (schemas: Schemas, roots: readonly string[], dialect: Dialect): string => {
  const names: string[] = []
  const visit = (name: string): void => {
    if (names.includes(name) || writtenByHand.has(name)) return
    names.push(name)
    for (const next of referencesIn(forReaders(schemas[name] ?? {}))) visit(next)
  }
  roots.forEach(visit)
  return names
    .toSorted()
    .map((name) => `export type ${name} = ${typeOf(forReaders(schemas[name] ?? {}), dialect)}\n`)
    .join('\n')
}

/** Schemas that leave open what the client’s own types say. */
const writtenByHand: ReadonlySet<string> = new Set(['PageText', 'RichText'])

/** A schema without the members that only staff can see. */
export const forReaders = (schema: unknown): Schema => {
  if (typeof schema !== 'object' || schema === null) return {}
  const { properties, ...rest } = schema as Schema
  if (typeof properties !== 'object' || properties === null) return rest
  const shown = Object.entries(properties as Schemas).filter(([, one]) => one['x-staff-only'] !== true)
  return { ...rest, properties: Object.fromEntries(shown) }
}

const referencesIn = (schema: unknown): string[] => {
  if (Array.isArray(schema)) return schema.flatMap(referencesIn)
  if (typeof schema !== 'object' || schema === null || relatedIn(schema as Schema) !== undefined) return []
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === '$ref' && !isDocument(nameIn(String(value))) ? [nameIn(String(value))] : referencesIn(value),
  )
}

const nameIn = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1)

const isDocument = (name: string): boolean => name.endsWith('Partial')

/** The document that a schema leads to; its id may stand in its place. */
const relatedIn = ({ anyOf }: Schema): string | undefined => {
  if (!Array.isArray(anyOf)) return undefined
  const names = (anyOf as Schema[]).flatMap(({ $ref }) => (typeof $ref === 'string' ? [nameIn($ref)] : []))
  return names.find(isDocument)?.replace(/Partial$/, '')
}

const plain: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
}

const typeOf = (schema: Schema, dialect: Dialect): string => {
  const { $ref, allOf, anyOf, enum: values, const: value } = schema
  if (typeof $ref === 'string') return nameIn($ref) === 'RichText' ? dialect.richText : nameIn($ref)
  if (Array.isArray(values)) return oneOf(values.map((one) => JSON.stringify(one)))
  if (value !== undefined) return JSON.stringify(value)
  const related = relatedIn(schema)
  if (related !== undefined) return `${dialect.relation(related) ?? 'never'} | null`
  if (Array.isArray(anyOf)) return oneOf((anyOf as Schema[]).map((one) => typeOf(one, dialect)))
  if (Array.isArray(allOf)) return (allOf as Schema[]).map((one) => typeOf(one, dialect)).join(' & ')
  return oneOf(typesIn(schema, dialect).map((type) => namedType(type, schema, dialect)))
}

const typesIn = ({ type }: Schema, { isWhole }: Dialect): unknown[] => {
  if (!Array.isArray(type)) return [type]
  return isWhole && type.includes('array') ? ['array'] : type
}

const oneOf = (types: readonly string[]): string => {
  const different = [...new Set(types)]
  if (different.includes('unknown')) return 'unknown'
  return different.length > 1 ? `(${different.join(' | ')})` : (different[0] ?? 'unknown')
}

const namedType = (type: unknown, schema: Schema, dialect: Dialect): string => {
  if (type === 'array') return schema['items'] ? listOf(schema['items'] as Schema, dialect) : 'unknown[]'
  if (type === 'object') return objectOf(forReaders(schema), dialect)
  return plain[String(type)] ?? 'unknown'
}

/** A list of documents leaves out those that are not live. */
const listOf = (items: Schema, dialect: Dialect): string => {
  const related = relatedIn(items)
  return related === undefined ? `${typeOf(items, dialect)}[]` : `${dialect.relation(related) ?? 'never'}[]`
}

/** The members of an object, between braces. */
export const objectOf = (schema: Schema, dialect: Dialect): string => {
  const { properties, required, additionalProperties } = schema
  if (properties === undefined) return 'Record<string, unknown>'
  if (isJoin(schema)) return joinOf(properties as Schemas, dialect)
  const needed = Array.isArray(required) ? (required as string[]) : []
  const members = Object.entries(properties as Schemas)
    .filter(([, one]) => leadsSomewhere(one, dialect))
    .map(([name, one]) => {
      const isThere = needed.includes(name) || (dialect.isWhole && !isJoin(one))
      return `${comment(one)}${key(name)}${isThere ? '' : '?'}: ${typeOf(one, dialect)}`
    })
  const others = additionalProperties === true ? ['[member: string]: unknown'] : []
  return `{\n${[...members, ...others].join('\n')}\n}`
}

/** A join may be left out of a document. */
const isJoin = ({ properties }: Schema): boolean =>
  properties !== undefined &&
  'docs' in (properties as Schemas) &&
  'hasNextPage' in (properties as Schemas) &&
  !('page' in (properties as Schemas))

const joinOf = ({ docs }: Schemas, dialect: Dialect): string =>
  `{ docs: ${listOf((docs?.['items'] ?? {}) as Schema, dialect)}; hasNextPage: boolean; totalDocs?: number }`

const leadsSomewhere = (schema: Schema, { relation }: Dialect): boolean => {
  const docs = isJoin(schema) ? (schema['properties'] as Schemas)['docs']?.['items'] : schema
  const related = relatedIn((docs ?? {}) as Schema)
  return related === undefined || relation(related) !== undefined
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

const comment = ({ description }: Schema): string =>
  typeof description === 'string' ? `/** ${description.replaceAll('*/', '*∕')} */\n` : ''
