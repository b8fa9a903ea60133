import { type Refusal, refuse } from '../refusals/refuse.ts'

/** Most documents that one public list holds, by whatever door. */
export const publicLimit = 100

/** The refusal of a list that has more, or all there is. */
export const publicLimitRefusal = (): Refusal =>
  refuse('limit-out-of-range/public', { most: publicLimit, data: { max: publicLimit } })
