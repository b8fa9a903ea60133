import type { Origin } from '../documents/documents.ts'
import type { PostIdentity } from '../documents/identity.ts'
import { plainOf } from '../html/plainOf.ts'
import { addressesOf, wasPublic } from './addressesOf.ts'
import type { Attachment, AttachmentFinder } from './attachments.ts'
import { type LinkedPost, LinkTargets } from './linkTargets.ts'
import { originOf } from './originId.ts'
import {
  metaOf,
  type WxrAuthor,
  type WxrItem,
  type WxrRecord,
  type WxrSite,
  type WxrTerm,
} from './wxrRecords.ts'

/** All that stories refer to, collected in a first pass over the export. It holds no stories. */
export type Catalogue = {
  site: WxrSite
  /** By login. */
  authors: ReadonlyMap<string, WxrAuthor>
  /** By slug. */
  categories: ReadonlyMap<string, WxrTerm>
  /** Guest authors of the Co-Authors Plus plug-in, by login: names of people without an account. */
  guests: ReadonlyMap<string, string>
  attachments: AttachmentFinder & { all: readonly Attachment[] }
  /** The targets of the site's addresses. */
  links: Pick<LinkTargets, 'find'>
  /** Contents of reusable blocks, by id. */
  reusable: ReadonlyMap<string, string>
  /** Origins of the posts, by the lines on which they start. */
  origins: ReadonlyMap<number, Origin>
  /** Lines that had to be repaired. */
  repairs: readonly number[]
  itemCount: number
}

/** Decides the origin of each post, see `settleOrigins`. */
export type Settle = (posts: readonly PostIdentity[]) => Promise<Origin[]>

/** Collects all that stories refer to in one pass over the records of an export. */
export const buildCatalogue = async (
  records: AsyncIterable<WxrRecord>,
  settle: Settle,
): Promise<Catalogue> => {
  const collected: Collected = {
    posts: [],
    repairs: [],
    authors: new Map(),
    categories: new Map(),
    guests: new Map(),
    reusable: new Map(),
    attachments: new Map(),
    links: new LinkTargets(),
    itemCount: 0,
  }
  let site: WxrSite | undefined
  for await (const record of records) {
    if (record.kind === 'site') site = record
    else collect(collected, record, site)
  }
  if (!site) throw new Error('The export does not say which site it is from.')
  const { attachments, posts, ...rest } = collected
  const origins = await settlePosts(site, { posts, links: rest.links }, settle)
  return { site, ...rest, origins, attachments: finder(attachments) }
}

const collect = (
  collected: Collected,
  record: Exclude<WxrRecord, WxrSite>,
  site: WxrSite | undefined,
): void => {
  switch (record.kind) {
    case 'author':
      collected.authors.set(record.login, record)
      if (site) collected.links.addAuthor(site, record)
      break
    case 'item':
      collectItem(collected, record)
      if (site && record.type === 'post') collected.posts.push(toPost(site, record))
      break
    case 'repair':
      collected.repairs.push(record.line)
      break
    case 'term':
      if (record.taxonomy === 'category' && !collected.categories.has(record.slug))
        collected.categories.set(record.slug, record)
  }
}

type Post = LinkedPost & PostIdentity & { line: number }

const toPost = (site: WxrSite, item: WxrItem): Post => ({
  ...{ id: item.id, line: item.line, link: item.link },
  origin: originOf(site, 'post', item.id),
  headline: plainOf(item.title),
  addresses: addressesOf(item),
  isPublic: wasPublic(item),
})

const settlePosts = async (
  site: WxrSite,
  { links, posts }: { links: LinkTargets; posts: readonly Post[] },
  settle: Settle,
): Promise<Map<number, Origin>> => {
  const settled = await settle(posts)
  const origins = new Map<number, Origin>()
  for (const [index, post] of posts.entries()) {
    const origin = settled[index] ?? post.origin
    origins.set(post.line, origin)
    links.addPost(site, { ...post, origin })
  }
  return origins
}

type Collected = {
  posts: Post[]
  repairs: number[]
  authors: Map<string, WxrAuthor>
  categories: Map<string, WxrTerm>
  links: LinkTargets
  guests: Map<string, string>
  reusable: Map<string, string>
  attachments: Map<string, Attachment>
  itemCount: number
}

const collectItem = (collected: Collected, item: WxrItem): void => {
  collected.itemCount += 1
  if (item.type === 'attachment') collected.attachments.set(item.id, toAttachment(item))
  if (item.type === 'wp_block') collected.reusable.set(item.id, item.content)
  if (item.type === 'guest-author') collected.guests.set(guestLogin(item), plainOf(item.title))
}

const guestLogin = (item: WxrItem): string => metaOf(item, 'cap-user_login') || item.slug.replace(/^cap-/, '')

const toAttachment = (item: WxrItem): Attachment => ({
  id: item.id,
  url: item.attachmentUrl,
  title: plainOf(item.title),
  alt: metaOf(item, '_wp_attachment_image_alt'),
  caption: item.excerpt,
  parent: item.parent,
})

const finder = (attachments: ReadonlyMap<string, Attachment>): Catalogue['attachments'] => {
  const all = [...attachments.values()]
  const byParent = grouped(all)
  return { all, byId: (id) => attachments.get(id), byParent: (id) => byParent.get(id) ?? [] }
}

const grouped = (all: readonly Attachment[]): Map<string, Attachment[]> => {
  const groups = new Map<string, Attachment[]>()
  for (const attachment of all) {
    const group = groups.get(attachment.parent)
    if (group) group.push(attachment)
    else groups.set(attachment.parent, [attachment])
  }
  return groups
}
