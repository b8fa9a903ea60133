import type { Dependencies } from '../../platform/tags/dependencies.ts'
import { answerKeys } from '../../platform/tags/purgeKeys.ts'
import type { Cache } from './page.ts'

/**
 * What a cache in front needs to know of a page.
 *
 * @param reading what was read for it
 * @param now milliseconds since 1970
 */
export const cacheOf = ({ tags, until }: Pick<Dependencies, 'tags' | 'until'>, now: number): Cache => ({
  keys: answerKeys([...tags]),
  seconds: Number.isFinite(until) ? Math.max(0, Math.floor((until - now) / 1000)) : null,
})
