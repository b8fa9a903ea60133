import type { WorkflowResource } from './policy.ts'

/** The content types that have a slug. */
export const addressed = ['articles', 'sections', 'persons'] as const satisfies WorkflowResource[]

export type Addressed = (typeof addressed)[number]

export const isAddressed = (resource: unknown): resource is Addressed =>
  addressed.some((one) => one === resource)
