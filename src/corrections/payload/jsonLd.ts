import { type Endpoint, NotFound, type PayloadRequest } from 'payload'

import { publicReq } from '../../access/payload/publicReq.ts'
import type { Article, SiteSetting } from '../../payload-types.ts'
import { newsArticle, type PublicPicture, type PublicStory, scriptJson } from '../newsArticle.ts'
import { noticesOf } from '../notice.ts'

/** `GET /api/articles/{id}/json-ld`: a live story for search engines, the same for everybody. */
export const jsonLdEndpoint: Endpoint = {
  method: 'get',
  path: '/:id/json-ld',
  handler: async (req) => {
    const { story, site } = await readPublic(req, String(req.routeParams?.['id']))
    const { siteName, siteUrl, language } = site
    const about = { name: siteName, url: siteUrl ?? undefined, language: language ?? undefined }
    return new Response(scriptJson(newsArticle(storyOf(story, req.origin), about)), {
      headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
    })
  },
}

const readPublic = async ({ payload, t }: PayloadRequest, id: string) => {
  const req = await publicReq(payload)
  const common = { overrideAccess: false, req } as const
  const { docs } = await payload.find({
    ...common,
    collection: 'articles',
    depth: 1,
    limit: 1,
    pagination: false,
    where: { id: { equals: id } },
  })
  if (!docs[0]) throw new NotFound(t)
  return { story: docs[0], site: await readSite(common) }
}

const readSite = (common: { overrideAccess: false; req: PayloadRequest }): Promise<SiteSetting> =>
  common.req.payload.findGlobal({ ...common, slug: 'site-settings', depth: 0 })

const storyOf = (story: Article, origin: string): PublicStory => {
  const { headline, seo, updatedAt } = story
  return {
    headline: headline ?? '',
    description: told(seo?.description) ?? told(story.dek),
    url: told(seo?.canonicalUrl),
    publishedAt: told(story.publishedAt),
    updatedAt,
    language: told(story.language),
    section: populated(story.section)?.name,
    topics: story.topics ?? [],
    wordCount: story.wordCount ?? undefined,
    image: pictureOf(story.leadImage, origin),
    bylines: bylinesOf(story),
    notices: noticesOf({ ...story }),
  }
}

const told = (text: string | null | undefined): string | undefined => text ?? undefined

const bylinesOf = ({ bylines }: Article): PublicStory['bylines'] =>
  (bylines ?? []).flatMap(({ person, role }) => {
    const name = populated(person)?.name
    return name === undefined ? [] : [{ name, role: role ?? 'reporter' }]
  })

const pictureOf = (lead: Article['leadImage'], origin: string): PublicPicture | undefined => {
  const image = populated(lead?.image)
  if (!image?.url) return undefined
  return {
    url: new URL(image.url, origin).href,
    width: image.width ?? undefined,
    height: image.height ?? undefined,
    caption: told(lead?.caption),
  }
}

/** What is not live comes as an id, and is left out. */
const populated = <Doc extends { id: string }>(relation: Doc | string | null | undefined): Doc | undefined =>
  typeof relation === 'object' && relation !== null ? relation : undefined
