import type { Payload } from 'payload'

import type { Person } from '../../../payload-types.ts'
import { webAddress } from '../../../platform/values/addresses.ts'
import { findPublic } from '../../lists/payload/findPublic.ts'
import type { PublicPerson } from '../personJsonLd.ts'
import type { PublicPlace } from '../publicStory.ts'
import { pageOf } from './pageOf.ts'
import { pictureOf } from './pictureOf.ts'
import type { Outside } from './readSite.ts'
import { toldOfRelated } from './readStories.ts'
import { trailOf } from './storyOf.ts'

/** A live person for programs outside; undefined when there is none. */
export const readPerson = async (
  payload: Payload,
  outside: Outside,
  id: string,
): Promise<PublicPerson | undefined> => {
  const [person] = await findPublic(payload, {
    type: 'persons',
    where: { id: { equals: id } },
    limit: 1,
    depth: 1,
    joins: false,
    populate: toldOfRelated,
  })
  return person && publicPersonOf(person, outside)
}

/** The same of a person who was read, the portrait along. */
export const publicPersonOf = (person: Person, outside: Outside): PublicPerson => ({
  name: person.name,
  url: pageOf.person(outside, person),
  title: person.title ?? undefined,
  organisation: person.organisation ?? undefined,
  biography: person.biography ?? undefined,
  isStaff: person.kinds?.includes('staff') === true,
  portrait: pictureOf(person.portrait, outside.server),
  links: (person.links ?? []).flatMap(({ url }) => webAddress(url, outside.site.url) ?? []),
})

/** A live section and those above it, the highest first; undefined when there is none. */
export const readTrail = async (
  payload: Payload,
  outside: Outside,
  id: string,
): Promise<PublicPlace[] | undefined> => {
  const [section] = await findPublic(payload, {
    type: 'sections',
    where: { id: { equals: id } },
    limit: 1,
    depth: 3,
    joins: false,
    populate: toldOfRelated,
    select: { name: true, slug: true, parent: true },
  })
  return section && trailOf(section, outside)
}
