import type { CollectionConfig, SanitizedConfig } from 'payload'

import { nobody } from '../../../platform/records/payload/nobody.ts'
import { guardPreferences } from './guardPreferences.ts'
import { holdNewcomers } from './holdNewcomers.ts'

const closed = { create: nobody, read: nobody, update: nobody, delete: nobody } as const

/** Access of Payload’s internal collections, which by default are open to every account. */
const rules: Readonly<Record<string, NonNullable<CollectionConfig['access']>>> = {
  'payload-migrations': closed,
  'payload-kv': closed,
}

/** Restricts access to Payload's internal collections; they exist only once the configuration is built. */
export const restrictInternals = (built: SanitizedConfig): void => {
  for (const { access, slug } of built.collections) Object.assign(access, rules[slug])
  closeVersions(built)
  guardPreferences(built)
  holdNewcomers(built)
}

/** Removes the routes for versions from collections without versions, where they fail. */
const closeVersions = ({ collections, globals }: SanitizedConfig): void => {
  for (const entity of [...collections, ...globals])
    if (!entity.versions && entity.endpoints)
      entity.endpoints = entity.endpoints.filter(({ path }) => !path.startsWith('/versions'))
}
