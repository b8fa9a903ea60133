import type { WxrAuthor, WxrItem, WxrLabel, WxrRecord, WxrSite, WxrTerm } from './wxrRecords.ts'

/** An element below the channel, read whole. `text` is its own text, without that of its children. */
export type WxrElement = {
  name: string
  line: number
  attributes: Record<string, string>
  text: string
  children: WxrElement[]
}

/** Elements below the channel that are records of their own. */
export const recordElements: ReadonlySet<string> = new Set([
  'item',
  'wp:author',
  'wp:category',
  'wp:tag',
  'wp:term',
])

const childText = (element: WxrElement, name: string): string => {
  const found = element.children.find((child) => child.name === name)
  return found?.text.trim() ?? ''
}

const childrenNamed = (element: WxrElement, name: string): WxrElement[] =>
  element.children.filter((child) => child.name === name)

/** The data of the site, from the elements of the channel before the first record. */
export const toSite = (channel: WxrElement): WxrSite => ({
  kind: 'site',
  version: childText(channel, 'wp:wxr_version'),
  title: childText(channel, 'title'),
  link: childText(channel, 'link'),
  description: childText(channel, 'description'),
  language: childText(channel, 'language'),
  siteUrl: childText(channel, 'wp:base_blog_url') || childText(channel, 'link'),
})

/** The record of an element of the channel; undefined for other elements. */
export const toRecord = (element: WxrElement): WxrRecord | undefined => {
  switch (element.name) {
    case 'item':
      return toItem(element)
    case 'wp:author':
      return toAuthor(element)
    case 'wp:category':
      return { ...toTerm(element, 'category'), taxonomy: 'category' }
    case 'wp:tag':
      return { ...toTerm(element, 'tag'), taxonomy: 'post_tag' }
    case 'wp:term':
      return toTerm(element, 'term')
    default:
      return undefined
  }
}

const toAuthor = (element: WxrElement): WxrAuthor => ({
  kind: 'author',
  id: childText(element, 'wp:author_id'),
  login: childText(element, 'wp:author_login'),
  displayName: childText(element, 'wp:author_display_name'),
  firstName: childText(element, 'wp:author_first_name'),
  lastName: childText(element, 'wp:author_last_name'),
})

const termElements = {
  category: ['wp:category_nicename', 'wp:category_parent', 'wp:cat_name', 'wp:category_description'],
  tag: ['wp:tag_slug', '', 'wp:tag_name', 'wp:tag_description'],
  term: ['wp:term_slug', 'wp:term_parent', 'wp:term_name', 'wp:term_description'],
} as const

const toTerm = (element: WxrElement, kind: keyof typeof termElements): WxrTerm => {
  const [slug, parent, name, description] = termElements[kind]
  return {
    kind: 'term',
    taxonomy: childText(element, 'wp:term_taxonomy'),
    id: childText(element, 'wp:term_id'),
    slug: childText(element, slug),
    parent: childText(element, parent),
    name: childText(element, name),
    description: childText(element, description),
  }
}

const toLabel = (element: WxrElement): WxrLabel => ({
  domain: element.attributes['domain'] ?? '',
  slug: element.attributes['nicename'] ?? '',
  name: element.text.trim(),
})

const toItem = (element: WxrElement): WxrItem => ({
  kind: 'item',
  line: element.line,
  id: childText(element, 'wp:post_id'),
  type: childText(element, 'wp:post_type'),
  status: childText(element, 'wp:status'),
  title: childText(element, 'title'),
  link: childText(element, 'link'),
  slug: childText(element, 'wp:post_name'),
  creator: childText(element, 'dc:creator'),
  content: childText(element, 'content:encoded'),
  excerpt: childText(element, 'excerpt:encoded'),
  pubDate: childText(element, 'pubDate'),
  date: childText(element, 'wp:post_date'),
  dateGmt: childText(element, 'wp:post_date_gmt'),
  modifiedGmt: childText(element, 'wp:post_modified_gmt'),
  parent: childText(element, 'wp:post_parent'),
  password: childText(element, 'wp:post_password'),
  isSticky: childText(element, 'wp:is_sticky') === '1',
  attachmentUrl: childText(element, 'wp:attachment_url'),
  labels: childrenNamed(element, 'category').map(toLabel),
  meta: childrenNamed(element, 'wp:postmeta').map((meta) => ({
    key: childText(meta, 'wp:meta_key'),
    value: childText(meta, 'wp:meta_value'),
  })),
  commentCount: childrenNamed(element, 'wp:comment').length,
})
