import type { CollectionConfig } from 'payload'

import { nobody } from './nobody.ts'

type Given = Partial<CollectionConfig> & Pick<CollectionConfig, 'fields' | 'slug'>

/**
 * A collection that the server keeps for itself: its own code alone writes it, and no door leads there. There are no
 * revisions of it, and its times are fields of its own.
 *
 * @param given its slug, its fields, and where it is otherwise than said above: who may read it, how the panel shows it
 */
export const technicalCollection = ({ access, ...given }: Given): CollectionConfig => ({
  admin: { hidden: true },
  disableDuplicate: true,
  graphQL: false,
  timestamps: false,
  versions: false,
  ...given,
  access: { create: nobody, read: nobody, update: nobody, delete: nobody, ...access },
})
