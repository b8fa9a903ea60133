import type { Article, Section } from '../../../payload-types.ts'
import { webAddress } from '../../../platform/values/addresses.ts'
import { pageOf } from '../../formats/payload/pageOf.ts'
import type { Outside } from '../../formats/payload/readSite.ts'

type Where = { outside: Outside; sections: ReadonlyMap<string, string> }

/**
 * The address of a story for a sitemap: of this site alone, for what counts elsewhere is listed there, and none of
 * what search engines are to leave alone.
 */
export const ownPage = (story: Article, { outside, sections }: Where): string | undefined => {
  if (story.seo?.noIndex) return undefined
  if (story.seo?.canonicalUrl) return onSite(story.seo.canonicalUrl, outside.site.url)
  const id = typeof story.section === 'string' ? story.section : ''
  return pageOf.story(outside, {
    ...story,
    publishedAt: story.publishedAt ?? null,
    section: { id, slug: sections.get(id) ?? null } as Section,
  })
}

const onSite = (canonical: string, site: string | undefined): string | undefined => {
  const address = webAddress(canonical, site)
  if (address === undefined || site === undefined) return undefined
  return new URL(address).origin === new URL(site).origin ? address : undefined
}
