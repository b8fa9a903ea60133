import { Readable } from 'node:stream'

import type { ImportReport } from '../../src/archive/documents/report.ts'
import { newsroomTarget } from '../../src/archive/newsroom/payload/newsroomTarget.ts'
import { importWordPress } from '../../src/archive/wordpress/importWordPress.ts'
import type { Newsroom } from './newsroom.ts'

/** A post of a WordPress export, as far as a test says something of it. */
export type WxrPost = {
  id: number
  title: string
  link: string
  slug: string
  content?: string
  status?: string
  oldSlugs?: string[]
}

/** A WordPress export with these posts of a site, all of one author and one category. */
export const wxrOf = (site: string, posts: readonly WxrPost[]): string =>
  `<rss><channel><link>${site}</link><wp:wxr_version>1.2</wp:wxr_version>
  <wp:base_blog_url>${site}</wp:base_blog_url>
  <wp:author><wp:author_login>mira</wp:author_login><wp:author_display_name>Mira</wp:author_display_name></wp:author>
  <wp:category><wp:category_nicename>pier</wp:category_nicename><wp:cat_name>Pier</wp:cat_name></wp:category>
  ${posts.map(itemOf).join('\n')}</channel></rss>`

const itemOf = ({ content, id, link, oldSlugs = [], slug, status = 'publish', title }: WxrPost): string =>
  `<item><title>${title}</title><link>${link}</link><dc:creator>mira</dc:creator>
  <content:encoded><![CDATA[${content ?? `<p>The words of ${title}.</p>`}]]></content:encoded>
  <wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2019-03-04 06:30:00</wp:post_date_gmt>
  <wp:post_name>${slug}</wp:post_name><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type>
  <category domain="category" nicename="pier">Pier</category>
  ${oldSlugs.map((old) => `<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>${old}</wp:meta_value></wp:postmeta>`).join('')}
  </item>`

/** Imports an export as the command does, without fetching pictures. */
export const importWxr = ({ payload }: Newsroom, xml: string): Promise<ImportReport> =>
  importWordPress({
    open: () => Readable.from([xml]),
    file: 'test.xml',
    target: newsroomTarget({
      payload,
      images: () => Promise.resolve({ problem: 'It is not fetched.' }),
      isDryRun: false,
      note: 'Imported.',
    }),
    isDryRun: false,
    now: new Date('2024-06-01T00:00:00Z'),
    fallbackSection: 'General',
  })
