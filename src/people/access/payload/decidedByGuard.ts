import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

/**
 * Whether the current update is decided by the workflow's guard alone. Access rules check the newest revision, but a
 * withdrawal needs rights on the live one.
 */
export const decidedByGuard = hookSlot<boolean>('decidedByGuard')
