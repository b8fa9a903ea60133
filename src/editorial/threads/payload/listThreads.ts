import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { type Anchor, findPassage, type Passage } from '../anchor.ts'
import { textOfField } from './guardThread.ts'

type ThreadFilter = 'all' | 'open' | 'resolved'

const filters: Record<ThreadFilter, Where[]> = {
  open: [{ resolvedAt: { exists: false } }],
  resolved: [{ resolvedAt: { exists: true } }],
  all: [],
}

type Document = Record<string, unknown> & { id: string }

type ThreadQuery = { resource: CollectionSlug & WorkflowResource; id: string; state: ThreadFilter }

/** The threads of one story, oldest first, with replies and the position of their passages in the newest revision. */
export const listThreads = async (req: PayloadRequest, { resource, id, state }: ThreadQuery) => {
  const where: Where = {
    and: [{ resource: { equals: resource } }, { document: { equals: id } }, ...filters[state]],
  }
  const threads = await readAll(req, 'threads', where)
  const replies = await readAll(req, 'messages', { thread: { in: threads.map((thread) => thread.id) } })
  const standing = await readStanding(req, resource, id)
  return threads.map((thread) => ({
    ...thread,
    ...placeOf(thread, standing?.newest ?? {}),
    messages: replies.filter((reply) => idIn(reply['thread']) === String(thread.id)),
  }))
}

/** The current position of an anchor; `isGone` when its words no longer exist. A thread without words has no position. */
const placeOf = (
  thread: Document,
  newest: Record<string, unknown>,
): { place: Passage | null; isGone: boolean } => {
  const anchor = thread['anchor'] as
    (Partial<Record<keyof Anchor, unknown>> & { field?: unknown }) | undefined
  const field = textOf(anchor?.field)
  const exact = textOf(anchor?.exact)
  if (field === '' || exact === '') return { place: null, isGone: false }
  const passage = findPassage(textOfField(newest, field), {
    exact,
    prefix: textOf(anchor?.prefix),
    suffix: textOf(anchor?.suffix),
    start: Number(anchor?.start),
  })
  return { place: passage ?? null, isGone: passage === undefined }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const readAll = async (
  req: PayloadRequest,
  collection: 'messages' | 'threads',
  where: Where,
): Promise<Document[]> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 1,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    populate: { threads: { resource: true } },
    req,
    sort: 'createdAt',
    where,
  })
  return docs as unknown as Document[]
}

const idIn = (relation: unknown): string =>
  typeof relation === 'object' && relation !== null && 'id' in relation
    ? String(relation.id)
    : String(relation)
