import { type Refusal, refuse } from '../refusals/refuse.ts'

/** The most documents in one answer of a public list, over REST and GraphQL. */
export const publicLimit = 100

/** The refusal of a larger limit, or of `limit=0` for all documents. */
export const publicLimitRefusal = (): Refusal =>
  refuse('limit-out-of-range/public', { most: publicLimit, data: { max: publicLimit } })
