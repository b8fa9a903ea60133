import type { Schema, Schemas } from './schema.ts'

/**
 * Gives schemas of answers of ours the members of the documents that they stand for, see `namedWith`.
 *
 * @param documents by the names of their schemas
 */
export const withMembers = (schemas: Schemas, documents: Schemas): Schemas =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, one]) => [
      name,
      typeof one['membersOf'] === 'string' ? joined(one, documents[one['membersOf']] ?? {}) : one,
    ]),
  )

const joined = ({ members, membersOf: _, ...own }: Schema, document: Schema): Schema => {
  const there = Object.entries(membersIn(document)).filter(
    ([name]) => !Array.isArray(members) || members.includes(name),
  )
  return {
    ...own,
    properties: { ...Object.fromEntries(there), ...membersIn(own) },
    required: ['id', ...(Array.isArray(own['required']) ? (own['required'] as string[]) : [])],
  }
}

const membersIn = ({ properties }: Schema): object =>
  typeof properties === 'object' && properties !== null ? properties : {}
