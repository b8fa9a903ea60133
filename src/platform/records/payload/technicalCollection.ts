import type { CollectionConfig } from 'payload'

import { nobody } from './nobody.ts'

type CollectionOptions = Partial<CollectionConfig> & Pick<CollectionConfig, 'fields' | 'slug'>

/**
 * A collection for records of the server: only its own code writes them, and by default nobody reads them over the API.
 * It has no revisions, and no timestamps beyond its own fields.
 *
 * @param options slug, fields, and what differs from the defaults, such as who may read it or how the panel shows it
 */
export const technicalCollection = ({ access, ...options }: CollectionOptions): CollectionConfig => ({
  admin: { hidden: true },
  disableDuplicate: true,
  graphQL: false,
  timestamps: false,
  versions: false,
  ...options,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody, ...access },
})
