import type { PlannedArticle } from '../../documents/documents.ts'
import type { ImportSession } from './importSession.ts'

/** The moves from a draft to each stage. */
const ways = {
  draft: [],
  in_review: ['in_review'],
  scheduled: ['in_review', 'approved', 'scheduled'],
  published: ['published'],
} as const

/**
 * Moves a draft to its stage step by step, with the conditions of each move.
 *
 * @throws {Refused} when a condition is not met; the story then stays at the stage that it has reached
 */
export const moveTo = async (
  { note, payload }: ImportSession,
  { id, stage, plannedFor }: Pick<PlannedArticle, 'plannedFor' | 'stage'> & { id: string },
): Promise<void> => {
  for (const next of ways[stage]) {
    const time = next === 'scheduled' && plannedFor !== undefined ? { plannedFor } : {}
    const data = { stage: next, stageNote: note, ...time }
    await payload.update({ collection: 'articles', id, data, depth: 0, overrideAccess: true })
  }
}
