import type { Payload, TypedUser } from 'payload'

import type { WorkflowResource } from '../../rules/rights/policy.ts'
import { type Stage, stages } from '../../rules/workflow/stages.ts'

export type StageCounts = Record<Stage, number>

/** The number of documents at each stage of their newest revision that this person may see, without the trash. */
export const countStages = async (
  payload: Payload,
  user: TypedUser,
  collection: WorkflowResource,
): Promise<StageCounts> => {
  const counts = await Promise.all(
    stages.map(async (stage) => {
      const where = {
        and: [
          { latest: { equals: true } },
          { 'version.stage': { equals: stage } },
          { 'version.deletedAt': { exists: false } },
        ],
      }
      const { totalDocs } = await payload.countVersions({ collection, overrideAccess: false, user, where })
      return [stage, totalDocs] as const
    }),
  )
  return Object.fromEntries(counts) as StageCounts
}
