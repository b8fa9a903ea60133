import type { Dependencies } from '../../platform/tags/dependencies.ts'
import { answerKeys } from '../../platform/tags/purgeKeys.ts'
import type { Cache } from './page.ts'

/**
 * What a cache in front needs to know of a page. It says a time and no seconds from now, because the answer itself is kept.
 *
 * @param reading what was read for it
 */
export const cacheOf = ({ tags, until }: Pick<Dependencies, 'tags' | 'until'>): Cache => ({
  keys: answerKeys([...tags]),
  until: Number.isFinite(until) ? new Date(until).toISOString() : null,
})
