import { pageOf } from '../../formats/payload/pageOf.ts'
import type { Outside } from '../../formats/payload/readSite.ts'
import { webAddress } from '../../formats/safeAddress.ts'
import type { Article, Section } from '../../payload-types.ts'

type Told = Pick<Article, 'id' | 'publishedAt' | 'section' | 'slug'> & {
  seo?: { canonicalUrl?: string | null }
}

type Where = { outside: Outside; sections: ReadonlyMap<string, string> }

/**
 * The address of a story for a sitemap: of this site alone, for what counts elsewhere is listed there.
 *
 * @param story read without its relations
 */
export const ownPage = (story: Told, { outside, sections }: Where): string | undefined => {
  const { url } = outside.site
  const canonical = story.seo?.canonicalUrl
  if (canonical) {
    const address = webAddress(canonical, url)
    return address !== undefined && url !== undefined && isOn(url, address) ? address : undefined
  }
  const id = typeof story.section === 'string' ? story.section : ''
  return pageOf.story(outside, { ...story, section: { id, slug: sections.get(id) ?? null } as Section })
}

const isOn = (site: string, address: string): boolean => new URL(address).origin === new URL(site).origin
