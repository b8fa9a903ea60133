import { randomUUID } from 'node:crypto'

import type { DemoBlock } from '../blockTypes.ts'
import { newsroom } from '../newsroom.ts'
import { toLexical } from '../toLexical.ts'
import type { DemoFront, DemoStory } from '../types.ts'
import type { Writer } from './writer.ts'

const hour = 3_600_000

/** A time some hours before (or, negative, after) now, as ISO 8601. */
export const hoursAgo = (hours: number): string => new Date(Date.now() - hours * hour).toISOString()

/** A time some months before now, as ISO 8601. */
export const monthsAgo = (months: number): string => hoursAgo(months * 30.44 * 24)

/** A demo story as the fields of an article; its text comes later, when all the stories it links to are there. */
export const storyData = (writer: Writer, story: DemoStory) => ({
  headline: story.headline,
  kicker: story.kicker ?? null,
  dek: story.dek ?? null,
  section: writer.idOf('section', story.section),
  topics: story.topics,
  bylines: story.bylines.map(({ person, role }) => ({ person: writer.idOf('person', person), role })),
  ...(story.leadPicture && {
    leadImage: {
      image: writer.idOf('picture', story.leadPicture.picture),
      caption: story.leadPicture.caption,
      credit: story.leadPicture.credit,
    },
  }),
  sources: story.sources,
  language: story.language ?? 'en',
  breaking: story.breaking ?? false,
  ...(story.translationOf && { translationOf: writer.idOf('story', story.translationOf) }),
  ...(story.embargoHoursAhead && { embargoUntil: hoursAgo(-story.embargoHoursAhead) }),
  origin: { system: 'demo', key: story.key },
})

/** Demo text as Lexical stores it, links between stories included. */
export const bodyData = (writer: Writer, blocks: DemoBlock[]) =>
  toLexical(blocks, {
    nextId: randomUUID,
    resolvers: {
      person: (key) => writer.idOf('person', key),
      picture: (key) => writer.idOf('picture', key),
      story: (key) => writer.ids.get(`story:${key}`),
    },
  }) as never

export const frontData = (writer: Writer, front: DemoFront) => ({
  fill: front.fill,
  limit: front.limit,
  pinned: front.pinned.map(({ story, headline, picture }) => ({
    story: writer.idOf('story', story),
    headline: headline ?? null,
    ...(picture && { image: writer.idOf('picture', picture) }),
  })),
})

/** Whose story it is: the account of the first byline that has one. */
export const ownerOf = (story: DemoStory): string => {
  const people = story.bylines.map(({ person }) => person)
  const writers = newsroom.users.filter(({ role }) => role === 'author')
  return writers.find(({ person }) => people.includes(person))?.key ?? 'author'
}
