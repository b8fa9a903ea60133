import type { Payload, Where } from 'payload'

import { pageOf } from '../../formats/payload/pageOf.ts'
import type { Outside } from '../../formats/payload/readSite.ts'
import { findPublic } from '../../lists/payload/findPublic.ts'
import { withChildren } from '../../sections/payload/withChildren.ts'
import type { FeedKind } from '../feedPath.ts'

/** What a feed is of: its name, its words, its page on the site, and which stories are in it. */
export type Channel = { title: string; description: string; home: string | undefined; where: Where }

type Find = (payload: Payload, outside: Outside, name: string) => Promise<Channel | undefined>

const section: Find = async (payload, outside, slug) => {
  const [found] = await findPublic(payload, {
    type: 'sections',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    joins: false,
    select: { name: true, slug: true, description: true },
  })
  return (
    found && {
      title: found.name,
      description: found.description ?? '',
      home: pageOf.section(outside, found),
      where: { section: { in: await withChildren(payload, found.id) } },
    }
  )
}

const person: Find = async (payload, outside, slug) => {
  const [found] = await findPublic(payload, {
    type: 'persons',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    joins: false,
    select: { name: true, slug: true, title: true },
  })
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
const topic: Find = async (payload, outside, name) => {
  const where: Where = { topics: { equals: name } }
  const [first] = await findPublic(payload, { type: 'articles', where, limit: 1, depth: 0, select: {} })
  return first && { title: name, description: '', home: pageOf.topic(outside, name), where }
}

/** What the public may read of what a feed is asked of; undefined when it is nothing. */
export const readChannel = { sections: section, persons: person, topics: topic } as const satisfies Record<
  FeedKind,
  Find
>
