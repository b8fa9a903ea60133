import type { Schema, Schemas } from './schema.ts'

/**
 * Writes schemas as TypeScript without imports: the named ones and all that they refer to. Members that only staff can
 * see are left out, because the types are for readers' front ends.
 *
 * @param roots names of schemas
 */
export const typescriptOf = (schemas: Schemas, roots: readonly string[]): string => {
  const names: string[] = []
  const visit = (name: string): void => {
    if (names.includes(name)) return
    names.push(name)
    for (const next of referencesIn(forReaders(schemas[name] ?? {}))) visit(next)
  }
  roots.forEach(visit)
  return names
    .toSorted()
    .map((name) => `export type ${name} = ${typeOf(forReaders(schemas[name] ?? {}))}\n`)
    .join('\n')
}

/** A schema without the members that only staff can see. */
const forReaders = (schema: unknown): Schema => {
  if (typeof schema !== 'object' || schema === null) return {}
  const { properties, ...rest } = schema as Schema
  if (typeof properties !== 'object' || properties === null) return rest
  const shown = Object.entries(properties as Schemas).filter(([, one]) => one['x-staff-only'] !== true)
  return { ...rest, properties: Object.fromEntries(shown) }
}

const referencesIn = (schema: unknown): string[] => {
  if (Array.isArray(schema)) return schema.flatMap(referencesIn)
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([keyword, value]) =>
    keyword === '$ref' ? [nameIn(String(value))] : referencesIn(value),
  )
}

const nameIn = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1)

const plain: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
}

const typeOf = (schema: Schema): string => {
  const { $ref, allOf, anyOf, enum: values, const: value } = schema
  if (typeof $ref === 'string') return nameIn($ref)
  if (Array.isArray(values)) return oneOf(values.map((one) => JSON.stringify(one)))
  if (value !== undefined) return JSON.stringify(value)
  if (Array.isArray(anyOf)) return oneOf((anyOf as Schema[]).map(typeOf))
  if (Array.isArray(allOf)) return (allOf as Schema[]).map(typeOf).join(' & ')
  return oneOf(typesIn(schema).map((type) => namedType(type, schema)))
}

const typesIn = ({ type }: Schema): unknown[] => (Array.isArray(type) ? type : [type])

const oneOf = (types: readonly string[]): string => {
  const different = [...new Set(types)]
  if (different.includes('unknown')) return 'unknown'
  return different.length > 1 ? `(${different.join(' | ')})` : (different[0] ?? 'unknown')
}

const namedType = (type: unknown, schema: Schema): string => {
  if (type === 'array') return schema['items'] ? `${typeOf(schema['items'] as Schema)}[]` : 'unknown[]'
  if (type === 'object') return objectOf(forReaders(schema))
  return plain[String(type)] ?? 'unknown'
}

const objectOf = ({ properties, required, additionalProperties }: Schema): string => {
  if (properties === undefined) return 'Record<string, unknown>'
  const needed = Array.isArray(required) ? (required as string[]) : []
  const members = Object.entries(properties as Schemas).map(
    ([name, one]) => `${comment(one)}${key(name)}${needed.includes(name) ? '' : '?'}: ${typeOf(one)}`,
  )
  const others = additionalProperties === true ? ['[member: string]: unknown'] : []
  return `{\n${[...members, ...others].join('\n')}\n}`
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

const comment = ({ description }: Schema): string =>
  typeof description === 'string' ? `/** ${description.replaceAll('*/', '*∕')} */\n` : ''
