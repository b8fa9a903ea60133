import type { FilterRules } from '../../platform/filters/publicFilters.ts'
import type { Schema, Schemas } from './schema.ts'

/**
 * What lists of a type may be filtered and sorted by without an account, as TypeScript: what the newsroom would refuse does
 * not compile.
 *
 * @param properties the schemas of its members
 */
export const clientFilters = (name: string, { filters, sorts }: FilterRules, properties: Schemas): string => {
  const members = Object.entries(filters).map(
    ([field, operators]) => `${quoted(field)}?: ${conditionOf(operators, valueOf(field, properties))}`,
  )
  const alternatives = [`and?: ${name}Where[]`, `or?: ${name}Where[]`]
  return [
    `export type ${name}Where = {\n${[...members, ...alternatives].join('\n')}\n}`,
    `export type ${name}Sort = \`\${'' | '-'}\${${sorts.map(quoted).join(' | ')}}\``,
  ].join('\n\n')
}

const quoted = (text: string): string => JSON.stringify(text)

const conditionOf = (operators: readonly string[], value: string): string =>
  `{ ${operators.map((operator) => `${operator}?: ${operandOf(operator, value)}`).join('; ')} }`

const operandOf = (operator: string, value: string): string => {
  if (operator === 'exists') return 'boolean'
  return operator === 'in' || operator === 'not_in' ? `readonly (${value})[]` : value
}

/** A text, unless the member is a number, a flag or one of several words; relations are asked for by id. */
const valueOf = (field: string, properties: Schemas): string => {
  const schema = memberAt(field.split('.'), properties)
  const values = enumOf(schema)
  if (values) return values.map(quoted).join(' | ')
  const types = [schema?.['type']].flat()
  if (types.includes('boolean')) return 'boolean'
  return types.includes('number') || types.includes('integer')
    ? 'number'
    : isTime(schema)
      ? 'string | Date'
      : 'string'
}

const isTime = (schema: Schema | undefined): boolean => schema?.['format'] === 'date-time'

const enumOf = (schema: Schema | undefined): string[] | undefined => {
  const own = schema?.['enum'] ?? (schema?.['items'] as Schema | undefined)?.['enum']
  return Array.isArray(own) ? own.filter((one): one is string => typeof one === 'string') : undefined
}

/** The schema of a member, within groups and rows; undefined beyond a relation. */
const memberAt = ([name = '', ...rest]: readonly string[], properties: Schemas): Schema | undefined => {
  const schema = properties[name]
  if (rest.length === 0 || schema === undefined) return schema
  const inner = (schema['items'] as Schema | undefined) ?? schema
  return memberAt(rest, (inner['properties'] ?? {}) as Schemas)
}
