import { plainOf } from '../html/plainOf.ts'
import type { Attachment, AttachmentFinder } from './attachments.ts'
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
  /** Contents of reusable blocks, by id. */
  reusable: ReadonlyMap<string, string>
  itemCount: number
}

/** Reads the records of an export once for what its stories refer to. */
export const buildCatalogue = async (records: AsyncIterable<WxrRecord>): Promise<Catalogue> => {
  const authors = new Map<string, WxrAuthor>()
  const categories = new Map<string, WxrTerm>()
  const guests = new Map<string, string>()
  const reusable = new Map<string, string>()
  const attachments = new Map<string, Attachment>()
  let site: WxrSite | undefined
  let itemCount = 0
  for await (const record of records) {
    if (record.kind === 'site') site = record
    else if (record.kind === 'author') authors.set(record.login, record)
    else if (record.kind === 'term') {
      if (record.taxonomy === 'category' && !categories.has(record.slug)) categories.set(record.slug, record)
    } else {
      itemCount += 1
      if (record.type === 'attachment') attachments.set(record.id, toAttachment(record))
      if (record.type === 'wp_block') reusable.set(record.id, record.content)
      if (record.type === 'guest-author') guests.set(guestLogin(record), plainOf(record.title))
    }
  }
  if (!site) throw new Error('The export names no site.')
  return { site, authors, categories, guests, attachments: finder(attachments), reusable, itemCount }
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
