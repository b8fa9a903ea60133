import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'

import { accessFor } from '../../access/payload/accessFor.ts'
import { guardQueries } from '../../access/payload/guardQueries.ts'
import { withoutNeedlessChecks } from '../../access/payload/withoutNeedlessChecks.ts'
import { checklistEndpoints } from '../../checklists/payload/endpoints.ts'
import { answerAsOf } from '../../history/payload/answerAsOf.ts'
import { historyEndpoints } from '../../history/payload/endpoints.ts'
import { listEndpoint } from '../../paging/payload/listEndpoint.ts'
import { picturesAsOf } from '../../pictures/payload/changes/picturesAsOf.ts'
import { previewEndpoints } from '../../previews/payload/endpoints.ts'
import { tagRevision } from '../../revisions/payload/tagRevision.ts'
import { dropSchedules } from '../../schedule/payload/dropSchedules.ts'
import { dropFromSearch } from '../../search/payload/keepSearchable.ts'
import { answerGone } from '../../takedowns/payload/answerGone.ts'
import { storyThreads } from '../../threads/payload/endpoints.ts'
import { dropBeside } from '../../trash/payload/dropBeside.ts'
import { readsLive } from '../../trash/payload/readsLive.ts'
import { trashField } from '../../trash/payload/trashField.ts'
import { usesEndpoint } from '../../uses/payload/endpoint.ts'
import { keepUsed } from '../../uses/payload/refuseUsed.ts'
import { settleNamed } from '../../uses/payload/settleNamed.ts'
import { isContent } from '../content.ts'
import { askedUpdate } from './askedUpdate.ts'
import { besideFields } from './besideFields.ts'
import { logDelete, runEffects } from './effects.ts'
import { workflowEndpoints } from './endpoints.ts'
import { enforce } from './enforce.ts'
import { guardDelete } from './guardDelete.ts'
import { register, type WorkflowOptions } from './options.ts'
import { planWrite } from './planWrite.ts'
import { isWithdrawing } from './withdrawing.ts'
import { workflowFields } from './workflowFields.ts'

type Content = Omit<CollectionConfig, 'slug' | 'access' | 'versions'>

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
  access: { ...accessFor(options.resource), update: askedUpdate(options.resource) },
  trash: true,
  versions: { drafts: { autosave: false, schedulePublish: false, validate: true }, maxPerDoc: 0 },
  endpoints: [
    listEndpoint(options.resource),
    usesEndpoint(options.resource),
    ...workflowEndpoints(options),
    ...checklistEndpoints(options),
    ...historyEndpoints(keptOf(options)),
    storyThreads(options.resource),
    ...previewEndpoints(options),
    ...(content.endpoints === false ? [] : list(content.endpoints)),
  ],
  fields: withoutNeedlessChecks([...content.fields, ...workflowFields(), trashField(), ...besideFields()]),
  hooks: workflowHooks(options, content.hooks ?? {}),
})

const keptOf = ({ derived, resource }: WorkflowOptions) => ({
  resource,
  isContent: (name: string) => isContent(name, derived),
})

type Hooks = NonNullable<CollectionConfig['hooks']>

/** The workflow's hooks come before a collection's own. */
const workflowHooks = (options: WorkflowOptions, own: Hooks): Hooks => ({
  ...own,
  beforeOperation: [guardQueries, readsLive, planWrite(options), ...list(own.beforeOperation)],
  beforeChange: [enforce(options), listMedia(options), ...list(own.beforeChange), settleNamed],
  afterChange: [runEffects, ...list(own.afterChange)],
  beforeDelete: [guardDelete(options), keepUsed, ...list(own.beforeDelete)],
  afterDelete: [
    logDelete(options),
    dropSchedules(options.resource),
    dropFromSearch(options.resource),
    dropBeside(options.resource),
    ...list(own.afterDelete),
  ],
  afterError: [answerGone, ...list(own.afterError)],
  afterOperation: [answerAsOf(options.resource, picturesAsOf), tagRevision, ...list(own.afterOperation)],
})

const list = <Hook>(hooks: Hook[] | undefined): Hook[] => hooks ?? []

/** Keeps the list of pictures and files that a revision shows, so that they can be opened to the public with it. */
const listMedia =
  (options: WorkflowOptions): CollectionBeforeChangeHook =>
  ({ data, req }) =>
    isWithdrawing(req) ? data : { ...data, mediaUsed: [...new Set(options.mediaOf(data))] }
