import type { Stage } from '../../rules/workflow/stages.ts'

/** Where a story stands: its newest revision's stage, and what the public sees of it. */
export type StoryState = { stage: Stage; live: 'published' | 'withdrawn' | 'never' }
