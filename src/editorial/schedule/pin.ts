import { stageWords } from '../../rules/workflow/stages.ts'
import type { StoryState } from '../stories/storyState.ts'
import type { Schedule } from './schedule.ts'

/** The state of a story at its scheduled time; undefined when it no longer exists. */
export type Found = (StoryState & { rev: number; hash: string }) | undefined

/**
 * Checks whether a schedule can still be carried out, apart from the workflow's own conditions. A publication publishes
 * exactly the scheduled revision or nothing; a withdrawal takes down whatever is live by then.
 *
 * @returns the reason in words when it cannot; undefined when it can
 */
export const pinProblem = (
  { action, hash, rev }: Pick<Schedule, 'action' | 'hash' | 'rev'>,
  found: Found,
): string | undefined => {
  if (!found) return 'The story was deleted.'
  if (action === 'withdraw') return found.live === 'published' ? undefined : 'The story was not live.'
  if (found.stage !== 'scheduled')
    return `The story was no longer scheduled. It was ${stageWords(found.stage)}.`
  if (found.rev === rev && found.hash === hash) return undefined
  if (found.rev === rev)
    return `Revision ${rev} was scheduled, but its text or a picture in it has been changed since.`
  return `Revision ${rev} was scheduled, but there is a newer one: revision ${found.rev}.`
}
