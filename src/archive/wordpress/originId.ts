import type { Origin } from '../documents/documents.ts'
import type { WxrSite } from './wxrRecords.ts'

/** Where a record of a site comes from, e.g. `news.example.org/post/12`. */
export const originOf = (site: WxrSite, kind: 'author' | 'category' | 'post', id: string): Origin => {
  const address = (site.siteUrl || site.link).replace(/^https?:\/\//, '').replace(/\/+$/, '')
  return { system: 'wordpress', id: `${address}/${kind}/${id}` }
}
