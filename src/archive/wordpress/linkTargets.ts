import type { Origin } from '../documents/documents.ts'
import type { LinkTarget } from '../html/pendingLink.ts'
import { originOf } from './originId.ts'
import type { WxrAuthor, WxrSite } from './wxrRecords.ts'

/** A post of the site with the number that it has there. */
export type LinkedPost = { id: string; link: string; origin: Origin; isPublic: boolean }

/** The targets of a WordPress site's addresses: the posts that are imported and were public. */
export class LinkTargets {
  private readonly targets = new Map<string, LinkTarget>()

  /** Remembers a post that anybody could read on the site. */
  addPost(site: WxrSite, { id, isPublic, link, origin }: LinkedPost): void {
    if (!isPublic) return
    const target = { relationTo: 'articles', origin: origin.id } as const
    this.add(link, target)
    this.add(`${site.siteUrl}/?p=${id}`, target)
  }

  addAuthor(site: WxrSite, author: WxrAuthor): void {
    const target = { relationTo: 'persons', origin: originOf(site, 'author', author.login).id } as const
    this.add(`${site.siteUrl}/author/${author.login}`, target)
    this.add(`${site.siteUrl}/?author=${author.id}`, target)
  }

  /** The target of an address; undefined for unknown addresses and for a fragment of a page. */
  find(url: string): LinkTarget | undefined {
    const key = keyOf(url)
    return key === undefined ? undefined : this.targets.get(key)
  }

  private add(url: string, target: LinkTarget): void {
    const key = keyOf(url)
    if (key !== undefined && !this.targets.has(key)) this.targets.set(key, target)
  }
}

/** An address in a form for comparing: without scheme, `www.` and trailing slash. */
const keyOf = (url: string): string | undefined => {
  if (!URL.canParse(url)) return undefined
  const { hostname, pathname, search, hash } = new URL(url)
  return hash === '' ? hostname.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search : undefined
}
