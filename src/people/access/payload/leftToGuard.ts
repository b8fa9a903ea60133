import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

/**
 * Whether the update under way is left to the workflow's guard alone. The access rules look at the newest revision, and
 * a withdrawal asks for rights where the story is live.
 */
export const leftToGuard = hookSlot<boolean>('leftToGuard')
