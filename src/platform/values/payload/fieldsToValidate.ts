import { buildVersionCollectionFields, type SanitizedConfig } from 'payload'

import type { ValueField } from '../field.ts'
import type { Members } from '../validateValues.ts'
import { valueFields } from './valueFields.ts'

/** The members of a collection or global, and the fields of its revisions. */
export type Judged = Members & { versionFields: readonly ValueField[] }

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
        others: hasAccounts(collection) ? new Set([...system, ...ofAccounts]) : system,
        versionFields: valueFields(buildVersionCollectionFields(config, collection, true)),
      },
    ]),
    ...config.globals.map(({ flattenedFields, slug }): [string, Judged] => [
      slug,
      { fields: valueFields(flattenedFields), others: system, versionFields: [] },
    ]),
  ])

/** Members that Payload keeps itself. Whoever sends back a document as they got it sends them too. */
const system: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', '_status', 'globalType'])

/** What forms send for accounts beside the fields. */
const ofAccounts = ['password', 'confirm-password', 'collection', '_strategy']

const hasAccounts = ({ auth }: { auth?: unknown }): boolean => Boolean(auth)
