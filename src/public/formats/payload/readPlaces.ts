import type { PayloadRequest } from 'payload'

import { webAddress } from '../../../platform/values/addresses.ts'
import type { PublicPerson } from '../personJsonLd.ts'
import type { PublicPlace } from '../publicStory.ts'
import { firstLive } from './firstLive.ts'
import { pageOf } from './pageOf.ts'
import { pictureOf } from './pictureOf.ts'
import type { Outside } from './readSite.ts'
import { toldOfRelated } from './readStories.ts'
import { trailOf } from './storyOf.ts'

/** A live person for programs outside; undefined when there is none. */
export const readPerson = async (
  req: PayloadRequest,
  outside: Outside,
  id: string,
): Promise<PublicPerson | undefined> => {
  const { docs } = await req.payload.find({
    ...firstLive(req, { id: { equals: id } }),
    collection: 'persons',
    depth: 1,
    joins: false,
    populate: toldOfRelated,
  })
  const [person] = docs
  return (
    person && {
      name: person.name,
      url: pageOf.person(outside, person),
      title: person.title ?? undefined,
      organisation: person.organisation ?? undefined,
      biography: person.biography ?? undefined,
      isStaff: person.kinds?.includes('staff') === true,
      portrait: pictureOf(person.portrait, outside.server),
      links: (person.links ?? []).flatMap(({ url }) => webAddress(url, outside.site.url) ?? []),
    }
  )
}

/** A live section and those above it, the highest first; undefined when there is none. */
export const readTrail = async (
  req: PayloadRequest,
  outside: Outside,
  id: string,
): Promise<PublicPlace[] | undefined> => {
  const { docs } = await req.payload.find({
    ...firstLive(req, { id: { equals: id } }),
    collection: 'sections',
    depth: 3,
    joins: false,
    populate: toldOfRelated,
    select: { name: true, slug: true, parent: true },
  })
  return docs[0] && trailOf(docs[0], outside)
}
