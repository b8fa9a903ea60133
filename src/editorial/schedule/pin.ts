import { stageWords } from '../../rules/workflow/stages.ts'
import type { StoryState } from '../stories/storyState.ts'
import type { Schedule } from './schedule.ts'

/** Where a story stands when its time has come; undefined when it is not there any more. */
export type Found = (StoryState & { rev: number; hash: string }) | undefined

/**
 * What speaks against doing what was asked for, apart from the workflow's own conditions. A publication puts out the
 * very revision that was scheduled or nothing; a withdrawal takes down whatever is live by then.
 *
 * @returns words for people, undefined when nothing does
 */
export const pinProblem = (
  { action, hash, rev }: Pick<Schedule, 'action' | 'hash' | 'rev'>,
  found: Found,
): string | undefined => {
  if (!found) return 'The story is no longer there.'
  if (action === 'withdraw') return found.live === 'published' ? undefined : 'No text of it was live.'
  if (found.stage !== 'scheduled')
    return `The story was no longer scheduled. It was ${stageWords(found.stage)}.`
  if (found.rev === rev && found.hash === hash) return undefined
  if (found.rev === rev) return `Revision ${rev} was scheduled, and what it says or shows was changed since.`
  return `Revision ${rev} was scheduled, and it is not the newest any more. That is revision ${found.rev}.`
}
