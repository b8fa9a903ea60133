import { NotFound, type PayloadRequest } from 'payload'

import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { breadcrumbList } from '../breadcrumbList.ts'
import { newsArticle } from '../newsArticle.ts'
import { personJsonLd } from '../personJsonLd.ts'
import type { PublicStory } from '../publicStory.ts'
import { personPage, sectionTrail, storyJsonLd, storyMetadataRoute } from '../routes.ts'
import { scriptJson } from '../scriptJson.ts'
import { storyMetadata } from '../storyMetadata.ts'
import { readPerson, readTrail } from './readPlaces.ts'
import { type Outside, readSite } from './readSite.ts'
import { readStories } from './readStories.ts'

/** A live story as the public sees it, whoever asks. */
export const readPublicStory = async (
  req: PayloadRequest,
  id: string,
): Promise<{ story: PublicStory; outside: Outside }> => {
  const outside = await readSite(req.payload)
  const [story] = await readStories(req.payload, outside, {
    where: { id: { equals: id } },
    limit: 1,
    withBody: true,
  })
  if (!story) throw new NotFound(req.t)
  return { story, outside }
}

/** A live story for search engines and social networks. */
export const storyEndpoints = [
  endpointOf(storyJsonLd, async (req) => {
    const { outside, story } = await readPublicStory(req, param(req, 'id'))
    return jsonLd(newsArticle(story, outside.site))
  }),
  endpointOf(storyMetadataRoute, async (req) => {
    const { outside, story } = await readPublicStory(req, param(req, 'id'))
    return Response.json(storyMetadata(story, outside.site))
  }),
]

/** A live person as a schema.org Person. */
export const personEndpoint = endpointOf(personPage, async (req) => {
  const outside = await readSite(req.payload)
  const person = await readPerson(req.payload, outside, param(req, 'id'))
  if (!person) throw new NotFound(req.t)
  return jsonLd(personJsonLd(person, outside.site))
})

/** The way to a live section as a schema.org BreadcrumbList. */
export const sectionEndpoint = endpointOf(sectionTrail, async (req) => {
  const outside = await readSite(req.payload)
  const trail = await readTrail(req.payload, outside, param(req, 'id'))
  if (!trail) throw new NotFound(req.t)
  const { name, url } = outside.site
  return jsonLd({ '@context': 'https://schema.org', ...breadcrumbList([{ name, url }, ...trail]) })
})

const jsonLd = (document: object): Response =>
  new Response(scriptJson(document), { headers: { 'Content-Type': 'application/ld+json; charset=utf-8' } })
