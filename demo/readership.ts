import type { DemoStory } from './types.ts'

/** Hours before loading in which the demo's stories had readers. */
export const demoHours = 24

/**
 * How many readers a demo story had in an hour: many when it was new, a few less each hour, and some stories more
 * than others.
 *
 * @param ago hours before loading
 */
export const demoReaders = (
  { breaking, key, publishedHoursAgo = 0 }: Pick<DemoStory, 'breaking' | 'key' | 'publishedHoursAgo'>,
  ago: number,
): { views: number; reads: number } => {
  const age = publishedHoursAgo - ago
  const first = breaking ? 900 : 60 + ((key.length * 37) % 140)
  const views = age < 0 ? 0 : Math.round(first * 0.97 ** age)
  return { views, reads: Math.round(views * 0.4) }
}
