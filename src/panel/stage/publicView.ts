import type { StoryState } from '../../editorial/stories/storyState.ts'

/** What readers currently see of a story, in words and with a tone for styling. */
export type PublicView = { tone: 'live' | 'pending' | 'down' | 'never'; words: string }

/** Describes what the public sees: the newest revision, an earlier one, or nothing. */
export const publicView = ({ stage, live }: StoryState): PublicView => {
  if (live === 'never') return { tone: 'never', words: 'Never published: readers have not seen it.' }
  if (live === 'withdrawn') return { tone: 'down', words: 'Withdrawn: readers no longer see it.' }
  if (stage === 'published') return { tone: 'live', words: 'Live: readers see this text.' }
  return { tone: 'pending', words: 'An earlier text is live: readers do not see this revision yet.' }
}
