import { collectionOf, type Tag } from './tags.ts'

type Listener = (tags: ReadonlySet<Tag> | 'everything') => void

const listeners = new Set<Listener>()

/** Notifies all caches of this process of what a write has changed, once it is in the database. */
export const announceChange: Listener = (tags) => {
  for (const listener of listeners) listener(tags)
}

/**
 * Listens for changes made by this process.
 *
 * @returns a function that ends the subscription
 */
export const onChange = (listener: Listener): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/**
 * Listens for changes that this process makes to a collection.
 *
 * @returns a function that ends the subscription
 */
export const onChangeOf = (collection: string, listener: () => void): (() => void) =>
  onChange((tags) => {
    if (tags === 'everything' || [...tags].some((tag) => collectionOf(tag) === collection)) listener()
  })
