import type { CollectionConfig, SanitizedConfig } from 'payload'

import { nobody } from './accessFor.ts'
import { boundOutsiders } from './boundOutsiders.ts'
import { holdNewcomers } from './holdNewcomers.ts'

const closed = { create: nobody, read: nobody, update: nobody, delete: nobody } as const

/** Payload’s own collections, which it leaves open to every account. */
const rules: Readonly<Record<string, NonNullable<CollectionConfig['access']>>> = {
  'payload-migrations': closed,
  'payload-kv': closed,
}

/** Gives Payload's internal collections rules of ours; they exist only once the configuration is built. */
export const closeInternals = async (config: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const built = await config
  for (const { access, slug } of built.collections) Object.assign(access, rules[slug])
  holdNewcomers(built)
  boundOutsiders(built)
  return built
}
