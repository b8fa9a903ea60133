import type { WorkflowResource } from '../../rules/rights/policy.ts'

/** The title field of each content type. */
const titleFields = {
  articles: 'headline',
  sections: 'name',
  persons: 'name',
  'trending-items': 'headline',
} as const satisfies Record<WorkflowResource, string>

/** The title of a story for the staff: its title, or the working headline of a stub. */
export const titleOf = (resource: WorkflowResource, document: Readonly<Record<string, unknown>>): string => {
  const { planning } = document
  const isPlanned = typeof planning === 'object' && planning !== null && 'workingHeadline' in planning
  const names = [document[titleFields[resource]], isPlanned ? planning.workingHeadline : undefined]
  return names.map(textOf).find((name) => name !== '') ?? 'Untitled'
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
