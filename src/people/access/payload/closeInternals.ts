import type { CollectionConfig, SanitizedConfig } from 'payload'

import { nobody } from '../../../platform/records/payload/nobody.ts'
import { holdNewcomers } from './holdNewcomers.ts'

const closed = { create: nobody, read: nobody, update: nobody, delete: nobody } as const

/** Payload’s own collections, which it leaves open to every account. */
const rules: Readonly<Record<string, NonNullable<CollectionConfig['access']>>> = {
  'payload-migrations': closed,
  'payload-kv': closed,
}

/** Gives Payload's internal collections rules of ours; they exist only once the configuration is built. */
export const closeInternals = (built: SanitizedConfig): void => {
  for (const { access, slug } of built.collections) Object.assign(access, rules[slug])
  closeVersions(built)
  holdNewcomers(built)
}

/** Payload has routes of versions for whatever has none, and fails at them. */
const closeVersions = ({ collections, globals }: SanitizedConfig): void => {
  for (const entity of [...collections, ...globals])
    if (!entity.versions && entity.endpoints)
      entity.endpoints = entity.endpoints.filter(({ path }) => !path.startsWith('/versions'))
}
