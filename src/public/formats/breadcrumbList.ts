import { omitEmpty } from './omitEmpty.ts'
import type { PublicPlace } from './publicStory.ts'

/**
 * The way from the front page to a page as schema.org's BreadcrumbList. Steps without an address of their own are
 * left out, but for the last, which is the page itself.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
export const breadcrumbList = (places: readonly PublicPlace[]): Record<string, unknown> => {
  const steps = places.filter(({ url }, index) => url !== undefined || index === places.length - 1)
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) =>
      omitEmpty({ '@type': 'ListItem', position: index + 1, name, item: url }),
    ),
  }
}
