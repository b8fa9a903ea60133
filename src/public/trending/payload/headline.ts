import type { CollectionAfterReadHook, CollectionBeforeValidateHook } from 'payload'

import { isWithdrawing } from '../../../editorial/stories/payload/withdrawing.ts'
import type { TrendingItem } from '../../../payload-types.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { storyOf } from './storyOf.ts'

/** An item without a headline of its own shows the story's. */
export const showStoryHeadline: CollectionAfterReadHook<TrendingItem> = async ({ doc, req }) => {
  if (!doc.story || doc.headline) return doc
  const story = await storyOf({ ...doc }, req)
  return story ? { ...doc, headline: story.headline } : doc
}

/** The story's headline, which a form sends back as it was shown, is not the item's own: it follows the story's. */
export const dropShownHeadline: CollectionBeforeValidateHook<TrendingItem> = async ({ data, req }) => {
  if (!data?.story || !data.headline) return data
  const story = await storyOf({ ...data }, req)
  return story?.headline === data.headline ? { ...data, headline: null } : data
}

/** An item links to one of our stories, or has a headline and an address outside. */
export const needsTarget: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (isWithdrawing(req)) return data
  const item = { ...(originalDoc as object), ...data } as Record<string, unknown>
  if (item['story'] || (item['headline'] && item['url'])) return data
  throw refused('no-target', { path: 'story' })
}
