import { type CollectionAfterReadHook, type CollectionBeforeValidateHook, ValidationError } from 'payload'

import type { TrendingItem } from '../../payload-types.ts'
import { storyOf } from './storyOf.ts'

/** An item without a headline of its own shows the story's. */
export const showStoryHeadline: CollectionAfterReadHook<TrendingItem> = async ({ doc, req }) => {
  if (doc.headline || !doc.story) return doc
  const story = await storyOf({ ...doc }, req)
  return story?.headline ? { ...doc, headline: story.headline } : doc
}

/** An item links to one of our stories, or has a headline and an address outside. */
export const needsTarget: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const item = { ...(originalDoc as object), ...data } as Record<string, unknown>
  if (item['story'] || (item['headline'] && item['url'])) return data
  throw new ValidationError({
    collection: 'trending-items',
    errors: [{ path: 'story', message: 'Choose a story, or give a headline and an outside address.' }],
  })
}
