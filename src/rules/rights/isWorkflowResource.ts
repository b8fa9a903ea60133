import { type WorkflowResource, workflowResources } from './policy.ts'

/** Whether a collection's documents go through the workflow. */
export const isWorkflowResource = (slug: unknown): slug is WorkflowResource =>
  workflowResources.some((resource) => resource === slug)
