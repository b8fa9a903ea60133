import { createReadStream } from 'node:fs'

import { plainOf } from '../../src/archive/html/plainOf.ts'
import { buildCatalogue } from '../../src/archive/wordpress/catalogue.ts'
import { originOf } from '../../src/archive/wordpress/originId.ts'
import { prepareContent } from '../../src/archive/wordpress/prepareContent.ts'
import { readWxr } from '../../src/archive/wordpress/readWxr.ts'
import type { WxrItem } from '../../src/archive/wordpress/wxrRecords.ts'

/** What anybody could read of a post on its site. */
export type SourcePost = { origin: string; title: string; excerpt: string; html: string }

/** The posts of a WordPress export that were public, in the order of the file. */
export const publicPosts = async (file: string): Promise<SourcePost[]> => {
  const open = () => readWxr(createReadStream(file))
  const { site, attachments, reusable } = await buildCatalogue(open(), (posts) =>
    Promise.resolve(posts.map(({ origin }) => origin)),
  )
  const posts: SourcePost[] = []
  for await (const record of open()) {
    if (record.kind !== 'item' || !isPublic(record)) continue
    const context = { postId: record.id, attachments, reusable: (id: string) => reusable.get(id) }
    posts.push({
      origin: originOf(site, 'post', record.id).id,
      title: plainOf(record.title),
      excerpt: plainOf(record.excerpt),
      html: prepareContent(record.content, { ...context, footnotes: footnotesOf(record) }).source,
    })
  }
  return posts
}

const isPublic = ({ type, status, password }: WxrItem): boolean =>
  type === 'post' && status === 'publish' && password === ''

const footnotesOf = ({ meta }: WxrItem): string[] => {
  const json = meta.find(({ key }) => key === 'footnotes')?.value
  return json ? JSON.parse(json).map(({ content }: { content: string }) => content) : []
}
