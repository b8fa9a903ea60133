import type { Stage } from '../../rules/workflow/stages.ts'

/** The state of a story: the stage of its newest revision, and whether it is live. */
export type StoryState = { stage: Stage; live: 'published' | 'withdrawn' | 'never' }
