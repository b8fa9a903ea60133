import { plainOf } from '../html/plainOf.ts'
import type { Attachment, AttachmentFinder } from './attachments.ts'
import { LinkTargets } from './linkTargets.ts'
import type { WxrAuthor, WxrItem, WxrRecord, WxrSite, WxrTerm } from './wxrRecords.ts'

/** What stories refer to, gathered in a first reading of the export. It holds no story. */
export type Catalogue = {
  site: WxrSite
  /** By login. */
  authors: ReadonlyMap<string, WxrAuthor>
  /** By slug. */
  categories: ReadonlyMap<string, WxrTerm>
  /** Guest authors of the Co-Authors Plus plug-in, by login: names of people without an account. */
  guests: ReadonlyMap<string, string>
  attachments: AttachmentFinder & { all: readonly Attachment[] }
  /** What the addresses of the site lead to. */
  links: Pick<LinkTargets, 'find'>
  /** Contents of reusable blocks, by id. */
  reusable: ReadonlyMap<string, string>
  itemCount: number
}

/** Reads the records of an export once for what its stories refer to. */
export const buildCatalogue = async (records: AsyncIterable<WxrRecord>): Promise<Catalogue> => {
  const gathered = {
    authors: new Map<string, WxrAuthor>(),
    categories: new Map<string, WxrTerm>(),
    guests: new Map<string, string>(),
    reusable: new Map<string, string>(),
    attachments: new Map<string, Attachment>(),
    links: new LinkTargets(),
    itemCount: 0,
  }
  let site: WxrSite | undefined
  for await (const record of records) {
    if (record.kind === 'site') site = record
    else if (record.kind === 'author') {
      gathered.authors.set(record.login, record)
      if (site) gathered.links.addAuthor(site, record)
    } else if (record.kind === 'item') {
      gatherItem(gathered, record)
      if (site) gathered.links.addPost(site, record)
    } else if (record.taxonomy === 'category' && !gathered.categories.has(record.slug))
      gathered.categories.set(record.slug, record)
  }
  if (!site) throw new Error('The export names no site.')
  return { site, ...gathered, attachments: finder(gathered.attachments) }
}

type Gathered = {
  guests: Map<string, string>
  reusable: Map<string, string>
  attachments: Map<string, Attachment>
  itemCount: number
}

const gatherItem = (gathered: Gathered, item: WxrItem): void => {
  gathered.itemCount += 1
  if (item.type === 'attachment') gathered.attachments.set(item.id, toAttachment(item))
  if (item.type === 'wp_block') gathered.reusable.set(item.id, item.content)
  if (item.type === 'guest-author') gathered.guests.set(guestLogin(item), plainOf(item.title))
}

/** The value of a custom field; empty when the item has none. */
export const metaOf = (item: WxrItem, key: string): string =>
  item.meta.find((meta) => meta.key === key)?.value ?? ''

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
