import type { Schema, Schemas } from './schema.ts'

/**
 * Adds the members of a document to each schema that stands for one (see `namedWith`).
 *
 * @param documents by the names of their schemas
 */
export const withMembers = (schemas: Schemas, documents: Schemas): Schemas =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, one]) => [
      name,
      typeof one['membersOf'] === 'string' ? withInherited(one, documents[one['membersOf']] ?? {}) : one,
    ]),
  )

const withInherited = ({ members, membersOf: _, ...own }: Schema, document: Schema): Schema => {
  const inherited = Object.entries(membersIn(document)).filter(
    ([name]) => !Array.isArray(members) || members.includes(name),
  )
  return {
    ...own,
    properties: { ...Object.fromEntries(inherited), ...membersIn(own) },
    required: ['id', ...(Array.isArray(own['required']) ? (own['required'] as string[]) : [])],
  }
}

const membersIn = ({ properties }: Schema): object =>
  typeof properties === 'object' && properties !== null ? properties : {}
