import { collectionOf, type Tag } from './tags.ts'

type Listener = (tags: ReadonlySet<Tag> | 'everything') => void

const listeners = new Set<Listener>()

/** Tells all caches of this process what a write has changed, as soon as it is in the database. */
export const announceChange: Listener = (tags) => {
  for (const listener of listeners) listener(tags)
}

/** @returns ends it */
export const onChange = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Hears when this process has changed something of a collection.
 *
 * @returns ends it
 */
export const onChangeOf = (collection: string, listener: () => void): (() => void) =>
  onChange((tags) => {
    if (tags === 'everything' || [...tags].some((tag) => collectionOf(tag) === collection)) listener()
  })
