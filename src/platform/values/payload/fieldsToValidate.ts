import { buildVersionCollectionFields, type SanitizedConfig } from 'payload'

import type { ValueField } from '../field.ts'
import { valueFields } from './valueFields.ts'

/** The fields of a collection or global, and those of its revisions. */
export type Judged = { fields: readonly ValueField[]; versionFields: readonly ValueField[] }

const known = new WeakMap<SanitizedConfig, ReadonlyMap<string, Judged>>()

/** The fields that values are validated by, for every collection and global, by slug; built once. */
export const fieldsToValidate = (config: SanitizedConfig): ReadonlyMap<string, Judged> => {
  const found = known.get(config) ?? readFields(config)
  known.set(config, found)
  return found
}

const readFields = (config: SanitizedConfig): ReadonlyMap<string, Judged> =>
  new Map<string, Judged>([
    ...config.collections.map((collection): [string, Judged] => [
      collection.slug,
      {
        fields: valueFields(collection.flattenedFields),
        versionFields: valueFields(buildVersionCollectionFields(config, collection, true)),
      },
    ]),
    ...config.globals.map(({ flattenedFields, slug }): [string, Judged] => [
      slug,
      { fields: valueFields(flattenedFields), versionFields: [] },
    ]),
  ])
