import type { Route } from '../../platform/routes/route.ts'
import { audienceOf } from './audience.ts'
import type { Mounted } from './facts.ts'

/** The subjects that front ends read, most important first. */
const readerTags: readonly string[] = [
  'pages',
  'articles',
  'sections',
  'persons',
  'trending-items',
  'readership',
  'fronts',
  'feeds',
  'sitemaps',
  'search',
  'media',
  'site-settings',
  'redirects',
  'previews',
  'graphql',
  'stream',
  'contracts',
  'health',
]

/**
 * The order of the contract: routes for front ends come before routes for staff. Within a subject, public routes and
 * short paths come first.
 */
export const compareRoutes = ({ route: one }: Mounted, { route: other }: Mounted): number =>
  rankOf(one) - rankOf(other) ||
  tagOf(one).localeCompare(tagOf(other)) ||
  Number(isClosed(one)) - Number(isClosed(other)) ||
  segmentCount(one) - segmentCount(other)

const tagOf = ({ tag = '' }: Route): string => tag

const rankOf = (route: Route): number => {
  const rank = readerTags.indexOf(tagOf(route))
  return rank === -1 ? readerTags.length : rank
}

const isClosed = ({ who }: Route): boolean => !audienceOf(who).isOpen

const segmentCount = ({ path }: Route): number => path.split('/').length
