import type { Payload, PayloadRequest, Where } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { problemResponse } from '../../../platform/problems/problem.ts'
import { holdsUntil } from '../../../platform/tags/payload/collectDependencies.ts'
import { refuse } from '../../../rules/refusals/refuse.ts'
import { seesDrafts } from '../../../rules/roles/roles.ts'
import { findPublic } from '../../lists/payload/findPublic.ts'
import { storeOf } from '../../readership/payload/storeOf.ts'
import { hourOf, type Weighed } from '../../readership/readershipStore.ts'
import { withChildren } from '../../sections/payload/withChildren.ts'
import { KeptWindows } from '../keptWindows.ts'
import { evenly, placesOf, storyFields } from '../mostRead.ts'
import { mostReadRoute } from '../routes.ts'

/** How long what was weighed holds, in milliseconds; counts are written every few seconds, and purge nothing. */
const patience = 60_000

const weighings = new WeakMap<Payload, KeptWindows<Weighed[]>>()

/** Places for everybody; how many readers it were, for the staff. */
export const mostReadEndpoint = endpointOf(mostReadRoute, (req, { query }) => answer(req, query))

type MostReadQuery = { hours: number; limit: number; section?: string | undefined }

const answer = async (
  req: PayloadRequest,
  { hours, limit, section: slug }: MostReadQuery,
): Promise<Response> => {
  const section = slug === undefined ? null : await readSection(req.payload, slug)
  if (section === undefined) return problemResponse(refuse('no-such-section/section', { slug: slug ?? '' }))
  const most = await findMostRead(req.payload, { hours, limit, section: section?.id ?? null })
  const stories = await readStories(
    req.payload,
    most.map(({ story }) => story),
  )
  return Response.json({ section, hours, stories: placesOf(most, stories, seesDrafts(actorOf(req))) })
}

type Looked = { hours: number; limit: number; section: string | null }

/**
 * The live stories that were read most, the first first: of the whole site, or of a section and those right below it.
 */
export const findMostRead = async (
  payload: Payload,
  { hours, limit, section }: Looked,
): Promise<Weighed[]> => {
  const { until, weighed } = weigh(payload, hours)
  holdsUntil(until)
  const within = section === null ? {} : { section: { in: await withChildren(payload, section) } }
  return firstLive(payload, { weighed: await weighed, within, limit })
}

/** Once a minute for each window, whatever else differs between the questions. */
const weigh = (payload: Payload, hours: number) => {
  const kept = weighings.get(payload) ?? new KeptWindows<Weighed[]>(patience)
  weighings.set(payload, kept)
  const now = Date.now()
  return kept.of(hours, now, () => storeOf(payload).weigh(evenly(hours, hourOf(now))))
}

const readSection = async (payload: Payload, slug: string) => {
  const [section] = await findPublic(payload, {
    type: 'sections',
    depth: 0,
    joins: false,
    limit: 1,
    select: { name: true, slug: true },
    where: { slug: { equals: slug } },
  })
  return section && { id: section.id, name: section.name, slug: section.slug ?? null }
}

type Looking = { weighed: readonly Weighed[]; within: Where; limit: number }

/** So many stories are looked up at once: mostly the first ones are live. */
const page = 100

/** The first stories that are live; of the others nothing is read but that they are not. */
const firstLive = async (payload: Payload, { limit, weighed, within }: Looking): Promise<Weighed[]> => {
  const found: Weighed[] = []
  for (let first = 0; first < weighed.length && found.length < limit; first += page) {
    const some = weighed.slice(first, first + page)
    const ids = { id: { in: some.map(({ story }) => story) } }
    const stories = await findPublic(payload, {
      type: 'articles',
      depth: 0,
      limit: page,
      select: {},
      where: { and: [ids, within] },
    })
    const live = new Set(stories.map(({ id }) => id))
    found.push(...some.filter(({ story }) => live.has(story)))
  }
  return found.slice(0, limit)
}

const readStories = async (payload: Payload, ids: string[]) => {
  const stories = await findPublic(payload, {
    type: 'articles',
    depth: 1,
    limit: ids.length,
    select: storyFields,
    where: { id: { in: ids } },
  })
  return new Map(stories.map((story) => [story.id, story]))
}
