import type { CollectionConfig, Field, GlobalConfig, PayloadRequest } from 'payload'

import { nobody } from '../../platform/records/payload/nobody.ts'
import { comparable } from '../words/comparable.ts'
import { sentenceLabels } from '../words/sentenceLabels.ts'

/** The field that shows the line above a form. */
const formLine: Field = {
  name: 'openForm',
  type: 'ui',
  admin: {
    components: { Field: '/src/panel/presence/FormLine.tsx#FormLine' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

/** The tab with the API's answer is for admins; to others it only says what they may read anyway. */
const apiForAdmins = {
  tab: {
    condition: ({ req: { user } }: { req: PayloadRequest }) =>
      user?.collection === 'users' && user.role === 'admin',
  },
}

const SaveButton = '/src/panel/conflicts/SaveButton.tsx#SaveButton'

/**
 * Adds to a collection what every form of the panel has. Payload's document locks are turned off, because they shut people
 * out and discard what they typed; instead presence is shown, and `rev` keeps people from overwriting each other.
 */
export const openForm = (collection: CollectionConfig): CollectionConfig => {
  const { admin = {}, access, fields, versions } = collection
  const isShown = admin.hidden !== true && access?.update !== nobody
  if (!isShown) return { ...collection, fields: sentenceLabels(fields), lockDocuments: false }
  const hasDrafts = typeof versions === 'object' && Boolean(versions.drafts)
  const edit = {
    ...(!hasDrafts && { SaveButton }),
    ...admin.components?.edit,
  }
  return {
    ...collection,
    admin: { ...admin, components: { ...admin.components, edit, views: withApi(admin.components?.views) } },
    fields: [formLine, ...comparable(sentenceLabels(fields))],
    lockDocuments: false,
  }
}

/** The views of a form, of which the one with the API's answer is for admins. */
const withApi = (views: { edit?: object } | undefined) => ({
  ...views,
  edit: { ...views?.edit, api: apiForAdmins },
})

/** The same for a global. */
export const openGlobalForm = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  admin: {
    ...global.admin,
    components: {
      ...global.admin?.components,
      elements: {
        SaveButton,
        ...global.admin?.components?.elements,
      },
      views: withApi(global.admin?.components?.views),
    },
  },
  fields: [formLine, ...comparable(sentenceLabels(global.fields))],
  lockDocuments: false,
})
