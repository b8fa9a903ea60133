import type { CollectionAfterReadHook, CollectionBeforeValidateHook } from 'payload'

import { isWithdrawing } from '../../../editorial/stories/payload/withdrawing.ts'
import type { TrendingItem } from '../../../payload-types.ts'
import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { storyOf } from './storyOf.ts'

/**
 * An item without a headline of its own shows the story's. One whose story the public may not read, and that leads
 * nowhere else, says nothing to them: the words over it would tell of the story.
 */
export const showStoryHeadline: CollectionAfterReadHook<TrendingItem> = async ({
  doc,
  overrideAccess,
  req,
}) => {
  const isTold = overrideAccess === true || actorOf(req).kind !== 'public' || Boolean(doc.url)
  if (!doc.story || (doc.headline && isTold)) return doc
  const story = await storyOf({ ...doc }, req)
  if (story) return { ...doc, headline: doc.headline ?? story.headline }
  return isTold ? doc : { ...doc, headline: null, kicker: null }
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
