import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'

import { accessFor } from '../../access/payload/accessFor.ts'
import { answerEach } from './bulk.ts'
import { workflowEndpoints } from './endpoints.ts'
import { enforce } from './enforce.ts'
import { register } from './graphql.ts'
import { guardDelete } from './guardDelete.ts'
import type { WorkflowOptions } from './options.ts'
import { planWrite } from './planWrite.ts'
import { releaseMedia } from './releaseMedia.ts'
import { workflowFields } from './workflowFields.ts'

type Content = Omit<CollectionConfig, 'slug' | 'access' | 'versions' | 'endpoints'>

/**
 * Puts a collection under the workflow: access by the policy, drafts and versions, the stage fields, the
 * guard, the transition routes. A collection names its fields; everything else is the same for all.
 */
export const withWorkflow = (options: WorkflowOptions, content: Content): CollectionConfig => {
  register(options)
  return collectionOf(options, content)
}

const collectionOf = (options: WorkflowOptions, content: Content): CollectionConfig => ({
  ...content,
  slug: options.resource,
  access: accessFor(options.resource),
  versions: { drafts: { autosave: false, schedulePublish: false, validate: true }, maxPerDoc: 0 },
  endpoints: workflowEndpoints(options),
  fields: [...content.fields, ...workflowFields()],
  hooks: {
    ...content.hooks,
    beforeOperation: [planWrite(options), ...(content.hooks?.beforeOperation ?? [])],
    beforeChange: [enforce(options), listMedia(options), ...(content.hooks?.beforeChange ?? [])],
    afterChange: [releaseMedia, ...(content.hooks?.afterChange ?? [])],
    beforeDelete: [guardDelete(options), ...(content.hooks?.beforeDelete ?? [])],
    afterOperation: [answerEach, ...(content.hooks?.afterOperation ?? [])],
  },
  admin: {
    ...content.admin,
    components: {
      ...content.admin?.components,
      edit: {
        PublishButton: '/src/desk/WorkflowButtons.tsx#WorkflowButtons',
        ...content.admin?.components?.edit,
      },
    },
  },
})

/** Keeps the list of pictures and files that a revision shows, so that they can be opened to the public with it. */
const listMedia =
  (options: WorkflowOptions): CollectionBeforeChangeHook =>
  ({ data }) => ({ ...data, mediaUsed: [...new Set(options.mediaOf(data))] })
