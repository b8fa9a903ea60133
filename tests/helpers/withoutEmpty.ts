import { engineOf } from '../../src/platform/database/payload/engineOf.ts'
import type { Newsroom } from './newsroom.ts'

/**
 * MongoDB stores no empty values, and Payload's own answers leave them out there; readers get them on both databases. So
 * the two are compared without them; on SQLite, as they are.
 */
export const withoutEmpty = ({ payload }: Newsroom, value: unknown): unknown =>
  engineOf(payload.db) === 'sqlite' ? value : bare(value)

const bare = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(bare)
  const members = Object.entries(value).map(([name, each]) => [name, bare(each)] as const)
  return Object.fromEntries(members.filter(([, each]) => !isEmpty(each)))
}

const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0)
