import { addressKey } from '../../public/redirects/oldAddress.ts'
import type { WxrItem } from './wxrRecords.ts'

/** Whether anybody could read an item on its site. */
export const wasPublic = ({ password, status }: WxrItem): boolean => status === 'publish' && password === ''

/**
 * The addresses that led to a post on its site: the permalink, its slug, the slugs that it had before (which WordPress
 * keeps in `_wp_old_slug`). The number alone counts only where the site has no other permalinks and the post was public.
 */
export const addressesOf = (item: WxrItem): string[] => {
  const permalink = addressKey(item.link)
  const isNumber = permalink.startsWith('?') || permalink === ''
  const old = item.meta.filter(({ key }) => key === '_wp_old_slug').map(({ value }) => value)
  const known = [...(isNumber && !wasPublic(item) ? [] : [permalink]), ...[item.slug, ...old].map(addressKey)]
  return [...new Set(known)].filter((address) => address !== '')
}
