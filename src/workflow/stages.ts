/** Where a revision of a story stands, in the order of its life. */
export const stages = ['draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn'] as const

export type Stage = (typeof stages)[number]

export const stageLabels = {
  draft: 'Draft',
  in_review: 'In review',
  approved: 'Approved',
  scheduled: 'Scheduled',
  published: 'Published',
  withdrawn: 'Withdrawn',
} as const satisfies Record<Stage, string>

export const isStage = (value: unknown): value is Stage => stages.some((stage) => stage === value)
