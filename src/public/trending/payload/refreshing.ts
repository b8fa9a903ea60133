import { refreshEvery } from '../policy.ts'

/** Making the trending lists anew: one process does it at a time. */
export const refreshing = { name: 'trending', every: refreshEvery } as const
