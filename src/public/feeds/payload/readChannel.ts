import type { PayloadRequest, Where } from 'payload'

import { firstLive } from '../../formats/payload/firstLive.ts'
import { pageOf } from '../../formats/payload/pageOf.ts'
import type { Outside } from '../../formats/payload/readSite.ts'
import { withChildren } from '../../sections/payload/withChildren.ts'
import type { FeedKind } from '../feedPath.ts'

/** What a feed is of: its name, its words, its page on the site, and which stories are in it. */
export type Channel = { title: string; description: string; home: string | undefined; where: Where }

type Find = (req: PayloadRequest, outside: Outside, name: string) => Promise<Channel | undefined>

const section: Find = async (req, outside, slug) => {
  const { docs } = await req.payload.find({
    ...firstLive(req, { slug: { equals: slug } }),
    depth: 0,
    collection: 'sections',
    joins: false,
    select: { name: true, slug: true, description: true },
  })
  const found = docs[0]
  return (
    found && {
      title: found.name,
      description: found.description ?? '',
      home: pageOf.section(outside, found),
      where: { section: { in: await withChildren(req, found.id) } },
    }
  )
}

const person: Find = async (req, outside, slug) => {
  const { docs } = await req.payload.find({
    ...firstLive(req, { slug: { equals: slug } }),
    depth: 0,
    collection: 'persons',
    joins: false,
    select: { name: true, slug: true, title: true },
  })
  const found = docs[0]
  return (
    found && {
      title: found.name,
      description: found.title ?? '',
      home: pageOf.person(outside, found),
      where: { 'bylines.person': { equals: found.id } },
    }
  )
}

/** A topic is a word that stories have, and there while one live story has it. */
const topic: Find = async (req, outside, name) => {
  const where: Where = { topics: { equals: name } }
  const { docs } = await req.payload.find({
    ...firstLive(req, where),
    collection: 'articles',
    depth: 0,
    select: {},
  })
  return docs[0] && { title: name, description: '', home: pageOf.topic(outside, name), where }
}

/** What the public may read of what a feed is asked of; undefined when it is nothing. */
export const readChannel = { sections: section, persons: person, topics: topic } as const satisfies Record<
  FeedKind,
  Find
>
