/** What a WordPress export (WXR) holds, record by record. Empty elements are empty strings. */

export type WxrSite = {
  kind: 'site'
  version: string
  title: string
  link: string
  description: string
  language: string
  siteUrl: string
}

export type WxrAuthor = {
  kind: 'author'
  id: string
  login: string
  displayName: string
  firstName: string
  lastName: string
}

/** A category, tag or term of another taxonomy. `parent` is the slug of the parent, empty at the top. */
export type WxrTerm = {
  kind: 'term'
  taxonomy: string
  id: string
  slug: string
  parent: string
  name: string
  description: string
}

/** The naming of a term by an item; `domain` is the taxonomy. */
export type WxrLabel = { domain: string; slug: string; name: string }

export type WxrMeta = { key: string; value: string }

/** An entry of any post type: post, page, attachment, menu item and so on. */
export type WxrItem = {
  kind: 'item'
  /** Line of the file on which the item starts. */
  line: number
  id: string
  type: string
  status: string
  title: string
  link: string
  slug: string
  creator: string
  content: string
  excerpt: string
  /** RFC 822, as RSS writes it. */
  pubDate: string
  /** `YYYY-MM-DD hh:mm:ss`, or zeros when WordPress has set none. */
  date: string
  dateGmt: string
  modifiedGmt: string
  parent: string
  password: string
  isSticky: boolean
  attachmentUrl: string
  labels: WxrLabel[]
  meta: WxrMeta[]
  commentCount: number
}

/** The value of a custom field; empty when the item has none. */
export const metaOf = (item: WxrItem, key: string): string =>
  item.meta.find((meta) => meta.key === key)?.value ?? ''

/** A line whose XML was wrong and could be read all the same: an ampersand that begins no entity. */
export type WxrRepair = { kind: 'repair'; line: number }

export type WxrRecord = WxrSite | WxrAuthor | WxrTerm | WxrItem | WxrRepair

/** The file is not a WordPress export that can be read. The message names the line where one is known. */
export class WxrError extends Error {
  override readonly name = 'WxrError'

  constructor(
    message: string,
    readonly line?: number,
  ) {
    super(line === undefined ? message : `Line ${line}: ${message}`)
  }
}
