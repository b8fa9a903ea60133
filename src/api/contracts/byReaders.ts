import type { Route } from '../../platform/routes/route.ts'
import { audienceOf } from './audience.ts'
import type { Mounted } from './facts.ts'

/** The subjects that front ends read, most important first. */
const forReaders: readonly string[] = [
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
export const byReaders = ({ route: one }: Mounted, { route: other }: Mounted): number =>
  placeOf(one) - placeOf(other) ||
  tagOf(one).localeCompare(tagOf(other)) ||
  Number(isClosed(one)) - Number(isClosed(other)) ||
  stepsOf(one) - stepsOf(other)

const tagOf = ({ tag = '' }: Route): string => tag

const placeOf = (route: Route): number => {
  const place = forReaders.indexOf(tagOf(route))
  return place === -1 ? forReaders.length : place
}

const isClosed = ({ who }: Route): boolean => !audienceOf(who).isOpen

const stepsOf = ({ path }: Route): number => path.split('/').length
