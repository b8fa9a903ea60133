import { type Endpoint, NotFound, type PayloadRequest } from 'payload'

import { breadcrumbList } from '../breadcrumbList.ts'
import { newsArticle } from '../newsArticle.ts'
import { personJsonLd } from '../personJsonLd.ts'
import type { PublicStory } from '../publicStory.ts'
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

/** `GET /api/articles/{id}/json-ld` and `…/metadata`: a live story for search engines and social networks. */
export const storyEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: '/:id/json-ld',
    handler: async (req) => {
      const { outside, story } = await readPublicStory(req, idIn(req))
      return jsonLd(newsArticle(story, outside.site))
    },
  },
  {
    method: 'get',
    path: '/:id/metadata',
    handler: async (req) => {
      const { outside, story } = await readPublicStory(req, idIn(req))
      return Response.json(storyMetadata(story, outside.site))
    },
  },
]

/** `GET /api/persons/{id}/json-ld`: a live person as a schema.org Person. */
export const personEndpoint: Endpoint = {
  method: 'get',
  path: '/:id/json-ld',
  handler: async (req) => {
    const outside = await readSite(req.payload)
    const person = await readPerson(req.payload, outside, idIn(req))
    if (!person) throw new NotFound(req.t)
    return jsonLd(personJsonLd(person, outside.site))
  },
}

/** `GET /api/sections/{id}/json-ld`: the way to a live section as a schema.org BreadcrumbList. */
export const sectionEndpoint: Endpoint = {
  method: 'get',
  path: '/:id/json-ld',
  handler: async (req) => {
    const outside = await readSite(req.payload)
    const trail = await readTrail(req.payload, outside, idIn(req))
    if (!trail) throw new NotFound(req.t)
    const { name, url } = outside.site
    return jsonLd({ '@context': 'https://schema.org', ...breadcrumbList([{ name, url }, ...trail]) })
  },
}

const idIn = ({ routeParams }: PayloadRequest): string => String(routeParams?.['id'])

const jsonLd = (told: object): Response =>
  new Response(scriptJson(told), { headers: { 'Content-Type': 'application/ld+json; charset=utf-8' } })
