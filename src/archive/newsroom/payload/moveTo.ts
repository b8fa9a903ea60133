import type { PlannedArticle } from '../../documents/documents.ts'
import type { ImportSession } from './importSession.ts'

/** The stages on the way from a draft. */
const ways = {
  draft: [],
  in_review: ['in_review'],
  scheduled: ['in_review', 'approved', 'scheduled'],
  published: ['published'],
} as const

/**
 * Takes a draft to its stage, move by move, each with its own conditions.
 *
 * @throws when a condition of a move is not met; the story then stands where it got to
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
