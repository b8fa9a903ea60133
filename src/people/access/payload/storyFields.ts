import type { CollectionSlug, Field } from 'payload'

import { type WorkflowResource, workflowResources } from '../../../rules/rights/policy.ts'

export type StoryReference = { resource: CollectionSlug & WorkflowResource; document: string }

/** Which story a thing is about: its type and its id. Not a relation, for stories must not lead to what is kept here. */
export const storyFields = (): Field[] => [
  { name: 'resource', type: 'select', required: true, options: [...workflowResources] },
  { name: 'document', type: 'text', required: true },
]

/** The story that a thing is about, once Payload has checked the fields. */
export const storyOf = (document: Readonly<Record<string, unknown>>): StoryReference => ({
  resource: document['resource'] as StoryReference['resource'],
  document: String(document['document']),
})
