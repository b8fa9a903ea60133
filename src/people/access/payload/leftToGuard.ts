import { handOver } from '../../../platform/records/payload/handOver.ts'

/**
 * Whether the update under way is left to the workflow's guard alone. The access rules look at the newest revision, and
 * a withdrawal asks for rights where the story is live.
 */
export const leftToGuard = handOver<boolean>('leftToGuard')
