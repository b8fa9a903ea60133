import type { Tombstone } from '../../../editorial/takedowns/tombstone.ts'
import type { Addressed } from '../../../rules/rights/addressed.ts'
import { readTombstone } from '../../documents/payload/readTombstone.ts'
import { pathOf } from '../../formats/payload/pageOf.ts'
import { readPublic } from '../../lists/payload/readPublic.ts'
import { readAddress, readOldPath } from '../../redirects/payload/readAddress.ts'
import { type Candidate, isCanonical, whichPage } from '../whichPage.ts'
import type { Context, Made, Opened } from './context.ts'
import { readHome, openTopic } from './readLists.ts'
import { openPerson } from './readPerson.ts'
import { readSearch } from './readSearch.ts'
import { openSection } from './readSection.ts'
import { openStory } from './readStory.ts'
import { storyPathFields, storyPathRelations } from './shapesOf.ts'

type Shown = Made<'home'> | Made<'person'> | Made<'search'> | Made<'section'> | Made<'story'> | Made<'topic'>

/** What readers find at a path. */
export type Found =
  | { is: 'page'; page: Shown }
  | { is: 'moved'; path: string }
  | { is: 'gone'; tombstone: Tombstone }
  | { is: 'missing' }

const missing = { is: 'missing' } as const

/**
 * Finds the page at a path. A page has one canonical path; whatever else it would be found by has moved there.
 *
 * @throws {Refused} 400 for a cursor that is none
 */
export const findPage = async (context: Context): Promise<Found> => {
  const { ask, outside } = context
  const which = whichPage(ask.path, outside.patterns)
  if (which.kind !== 'document') return findFixed(context, which)
  const found: Found[] = []
  for (const candidate of which.candidates) {
    const one = await findCandidate(context, candidate)
    if (one.is === 'page' || one.is === 'moved') return one
    found.push(one)
  }
  const old = await findOld(context)
  return old.is === 'moved' ? old : (found.find(({ is }) => is === 'gone') ?? old)
}

const findFixed = async (
  context: Context,
  { kind, path }: { kind: 'home' | 'search'; path: string },
): Promise<Found> => {
  if (!isCanonical(context.ask.path, path)) {
    // `/?p=12` was the address of a story somewhere.
    const old = await findOld(context)
    return old.is === 'missing' ? { is: 'moved', path } : old
  }
  return { is: 'page', page: await (kind === 'home' ? readHome(context) : readSearch(context)) }
}

const findCandidate = (context: Context, { kind, values }: Candidate): Promise<Found> => {
  if (kind === 'topic') return pageOrMoved(context, openTopic(context, values['topic'] ?? ''))
  return findDocument(context, { kind, resource: resources[kind], values })
}

const resources = { person: 'persons', section: 'sections', story: 'articles' } as const

const opening = { person: openPerson, section: openSection, story: openStory } as const

type Asked = { kind: keyof typeof resources; resource: Addressed; values: Candidate['values'] }

const findDocument = async (context: Context, { kind, resource, values }: Asked): Promise<Found> => {
  const { payload } = context
  const { id, slug } = values
  const address =
    slug === undefined
      ? await readById(context, resource, id ?? '')
      : await readAddress(payload, { resource, slug })
  switch (address.kind) {
    case 'gone':
      return { is: 'gone', tombstone: address.tombstone }
    case 'here':
      return pageOrMoved(context, opening[kind](context, address.id))
    case 'moved':
      return movedTo(context, resource, address.id)
    case 'nothing':
      return missing
  }
}

const readById = async ({ payload }: Context, resource: Addressed, id: string) => {
  const [found] = await readPublic(payload, { type: resource, ids: [id], depth: 0, select: { slug: true } })
  if (found) return { kind: 'here', id: found.id } as const
  const tombstone = await readTombstone(payload, resource, id)
  return tombstone ? ({ kind: 'gone', tombstone } as const) : ({ kind: 'nothing' } as const)
}

type AnyOpened = Opened<'person'> | Opened<'section'> | Opened<'story'> | Opened<'topic'>

/** What has moved is not read any further. */
const pageOrMoved = async ({ ask }: Context, opening: Promise<AnyOpened | undefined>): Promise<Found> => {
  const opened = await opening
  if (!opened) return missing
  const { path, read } = opened
  return isCanonical(ask.path, path) ? { is: 'page', page: await read() } : { is: 'moved', path }
}

const findOld = async (context: Context): Promise<Found> => {
  const old = await readOldPath(context.payload, context.ask.path)
  if (old.kind === 'gone') return { is: 'gone', tombstone: old.tombstone }
  return old.kind === 'moved' ? movedTo(context, old.resource, old.id) : missing
}

/** Where a document is now; what has no page is nowhere, and what is there already has not moved. */
const movedTo = async (
  { ask, outside, payload }: Context,
  resource: Addressed,
  id: string,
): Promise<Found> => {
  const path = await paths[resource](payload, outside, id)
  return path === null || isCanonical(ask.path, path) ? missing : { is: 'moved', path }
}

type PathOf = (payload: Context['payload'], outside: Context['outside'], id: string) => Promise<string | null>

const slugged =
  (type: 'persons' | 'sections', kind: 'person' | 'section'): PathOf =>
  async (payload, outside, id) => {
    const [found] = await readPublic(payload, { type, ids: [id], depth: 0, select: { slug: true } })
    return found ? pathOf[kind](outside, found) : null
  }

const paths: Readonly<Record<Addressed, PathOf>> = {
  articles: async (payload, outside, id) => {
    const [found] = await readPublic(payload, {
      type: 'articles',
      ids: [id],
      depth: 1,
      select: storyPathFields,
      populate: storyPathRelations,
    })
    return found ? pathOf.story(outside, found) : null
  },
  persons: slugged('persons', 'person'),
  sections: slugged('sections', 'section'),
}
