import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'

import { answerAsOf } from '../../../editorial/history/payload/answerAsOf.ts'
import { historyEndpoints } from '../../../editorial/history/payload/endpoints.ts'
import { tagRevision } from '../../../editorial/revisions/payload/tagRevision.ts'
import { dropSchedules } from '../../../editorial/schedule/payload/dropSchedules.ts'
import { isContent } from '../../../editorial/stories/content.ts'
import { register, type WorkflowOptions } from '../../../editorial/stories/payload/options.ts'
import { isWithdrawing } from '../../../editorial/stories/payload/withdrawing.ts'
import { storyThreads } from '../../../editorial/threads/payload/endpoints.ts'
import { deleteStoryRecords } from '../../../editorial/trash/payload/deleteStoryRecords.ts'
import { readsLive } from '../../../editorial/trash/payload/readsLive.ts'
import { trashField } from '../../../editorial/trash/payload/trashField.ts'
import { checkReferences } from '../../../editorial/uses/payload/checkReferences.ts'
import { usesEndpoint } from '../../../editorial/uses/payload/endpoint.ts'
import { keepUsed } from '../../../editorial/uses/payload/refuseUsed.ts'
import { askedUpdate } from '../../../editorial/workflow/payload/askedUpdate.ts'
import { besideFields } from '../../../editorial/workflow/payload/besideFields.ts'
import { checklistEndpoint } from '../../../editorial/workflow/payload/checklistEndpoint.ts'
import { enforce } from '../../../editorial/workflow/payload/enforce.ts'
import { guardDelete } from '../../../editorial/workflow/payload/guardDelete.ts'
import { planWrite } from '../../../editorial/workflow/payload/planWrite.ts'
import { workflowFields } from '../../../editorial/workflow/payload/workflowFields.ts'
import { picturesAsOf } from '../../../media/changes/payload/picturesAsOf.ts'
import { accessFor } from '../../../people/access/payload/accessFor.ts'
import { refuseOutsiders } from '../../../people/access/payload/refuseOutsiders.ts'
import { listEndpoint } from '../../../platform/paging/payload/listEndpoint.ts'
import { assertNoneLeftOut } from '../../../platform/records/payload/leaveOutValidation.ts'
import { literalFirst } from '../../../platform/routes/payload/literalFirst.ts'
import { dropFromPublic } from '../../../public/documents/payload/keepPublic.ts'
import { previewEndpoints } from '../../../public/previews/payload/endpoints.ts'
import { answerGone } from '../../../public/redirects/payload/answerGone.ts'
import { revisionsEndpoint } from '../../../public/revisions/payload/revisionsEndpoint.ts'
import { dropFromSearch } from '../../../public/search/payload/keepSearchable.ts'
import { logDelete, runEffects } from './effects.ts'
import { workflowEndpoints } from './endpoints.ts'

type Content = Omit<CollectionConfig, 'slug' | 'access' | 'versions'>

/**
 * Puts a collection under the workflow: access by the rights table, drafts and versions, workflow fields, the guard, and
 * the routes of moves. A collection defines its fields; everything else is the same for all.
 */
export const withWorkflow = (options: WorkflowOptions, content: Content): CollectionConfig => {
  assertNoneLeftOut(content.fields)
  register(options)
  return collectionOf(options, content)
}

const collectionOf = (options: WorkflowOptions, content: Content): CollectionConfig => ({
  ...content,
  slug: options.resource,
  access: { ...accessFor(options.resource), update: askedUpdate(options.resource) },
  trash: true,
  versions: { drafts: { autosave: false, schedulePublish: false, validate: true }, maxPerDoc: 0 },
  endpoints: literalFirst([
    listEndpoint(options.resource),
    usesEndpoint(options.resource),
    ...workflowEndpoints(options),
    checklistEndpoint(options),
    ...historyEndpoints(keptOf(options)),
    revisionsEndpoint(options.resource),
    storyThreads(options.resource),
    ...previewEndpoints(options),
    ...(content.endpoints === false ? [] : list(content.endpoints)),
  ]),
  fields: [...content.fields, ...workflowFields(), trashField(), ...besideFields()],
  hooks: workflowHooks(options, content.hooks ?? {}),
})

const keptOf = ({ derived, resource }: WorkflowOptions) => ({
  resource,
  isContent: (name: string) => isContent(name, derived),
})

type Hooks = NonNullable<CollectionConfig['hooks']>

/** The hooks of a collection under the workflow; the workflow's come before its own. */
const workflowHooks = (options: WorkflowOptions, own: Hooks): Hooks => ({
  ...own,
  beforeOperation: [refuseOutsiders, readsLive, planWrite(options), ...list(own.beforeOperation)],
  beforeChange: [enforce(options), listMedia(options), ...list(own.beforeChange), checkReferences],
  afterChange: [runEffects, ...list(own.afterChange)],
  beforeDelete: [guardDelete(options), keepUsed, ...list(own.beforeDelete)],
  afterDelete: [
    logDelete(options),
    dropSchedules(options.resource),
    dropFromSearch(options.resource),
    dropFromPublic(options.resource),
    deleteStoryRecords(options.resource),
    ...list(own.afterDelete),
  ],
  afterError: [answerGone, ...list(own.afterError)],
  afterOperation: [answerAsOf(options.resource, picturesAsOf), tagRevision, ...list(own.afterOperation)],
})

const list = <Hook>(hooks: Hook[] | undefined): Hook[] => hooks ?? []

/** Stores the list of pictures and files that a revision shows, so that they can be made public with it. */
const listMedia =
  (options: WorkflowOptions): CollectionBeforeChangeHook =>
  ({ data, req }) =>
    isWithdrawing(req) ? data : { ...data, mediaUsed: [...new Set(options.mediaOf(data))] }
