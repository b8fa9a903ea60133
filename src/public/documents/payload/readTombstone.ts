import type { Payload } from 'payload'

import type { Tombstone } from '../../../editorial/takedowns/tombstone.ts'
import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { tagsOf, withdrawnOf } from '../document.ts'
import { splitMembers, toJsonObject } from '../members.ts'
import { storeOf } from './storeOf.ts'

/** Reads the tombstone of a withdrawn document; undefined for any other document. */
export const readTombstone = async (
  payload: Payload,
  resource: WorkflowResource,
  id: string,
): Promise<Tombstone | undefined> => {
  const key = { type: withdrawnOf(resource), id }
  dependsOn(tagsOf([key]))
  const [found] = await storeOf(payload).read([key], 'light', Date.now())
  return found && tombstoneIn(found.light)
}

/** Null becomes undefined, which JSON leaves out. */
const tombstoneIn = (light: string): Tombstone => {
  const stored = JSON.parse(toJsonObject(splitMembers(light))) as Record<keyof Tombstone, string | null>
  return {
    kind: stored.kind ?? '',
    withdrawnAt: stored.withdrawnAt ?? undefined,
    notice: stored.notice ?? undefined,
  }
}
