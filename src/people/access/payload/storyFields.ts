import type { CollectionSlug, Field } from 'payload'

import { type WorkflowResource, workflowResources } from '../../../rules/rights/policy.ts'

export type StoryReference = { resource: CollectionSlug & WorkflowResource; document: string }

/** Fields for the story that a record is about: its type and id. Not a relation, because stories must not lead back to it. */
export const storyFields = (): Field[] => [
  { name: 'resource', type: 'select', required: true, options: [...workflowResources] },
  { name: 'document', type: 'text', required: true },
]

/** The story that a record is about, once Payload has validated the fields. */
export const storyOf = (document: Readonly<Record<string, unknown>>): StoryReference => ({
  resource: document['resource'] as StoryReference['resource'],
  document: String(document['document']),
})
