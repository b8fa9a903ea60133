import type { CollectionSlug, PayloadRequest } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { readById, type Row, shownFields } from '../../stories/payload/readById.ts'
import {
  linksIn,
  type PlacedLink,
  type PlacedPicture,
  picturesIn,
  quotesIn,
} from '../../stories/storyParts.ts'
import { isTrashed } from '../../stories/trashAsked.ts'
import type { ChecklistFacts, ShownLink, ShownPicture } from '../facts.ts'

type ChecklistInput = {
  req: PayloadRequest
  resource: WorkflowResource & CollectionSlug
  content: Record<string, unknown>
}

type Gathered = Pick<ChecklistFacts, 'labels' | 'links' | 'pictures' | 'quotes' | 'resource'>

/** Reads what a story shows and links to as it is now: pictures with words and rights, links with their targets. */
export const gatherChecklist = async ({ req, resource, content }: ChecklistInput): Promise<Gathered> => ({
  resource,
  labels: labelsOf(req, resource),
  pictures: await readPictures(req, picturesIn(content)),
  quotes: quotesIn(content),
  links: await readLinks(req, linksIn(content).filter(isElsewhere(resource, content['id']))),
})

/** Whether a link leads to another document; a link to the story itself is not checked. */
const isElsewhere =
  (resource: WorkflowResource, id: unknown) =>
  (link: PlacedLink): boolean =>
    link.kind !== resource || link.id !== id

const labels = new WeakMap<object, Record<string, string>>()

/** The labels of a collection's fields. */
const labelsOf = (req: PayloadRequest, slug: CollectionSlug): Record<string, string> => {
  const { config } = req.payload.collections[slug]
  const known = labels.get(config)
  if (known) return known
  const made = Object.fromEntries(
    config.flattenedFields.map((field) => {
      const label = 'label' in field ? field.label : undefined
      return [field.name, typeof label === 'string' ? label : field.name]
    }),
  )
  labels.set(config, made)
  return made
}

const readPictures = async (req: PayloadRequest, placed: PlacedPicture[]): Promise<ShownPicture[]> => {
  const found = await readById(req, 'media', {
    ids: placed.map(({ id }) => id),
    select: shownFields.media,
  })
  return placed.map(({ path, id, credit }) => {
    const media = found.get(id)
    const text = (key: string): string => (typeof media?.[key] === 'string' ? media[key] : '')
    return {
      path,
      name: text('filename') || id,
      isThere: media !== undefined && !isTrashed(media),
      isPicture: text('mimeType').startsWith('image/'),
      alt: text('alt'),
      credit: credit || text('credit'),
      rightsUntil: timeIn(media?.['rightsUntil']),
    }
  })
}

const timeIn = (value: unknown): string | undefined => {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && value !== '' ? value : undefined
}

const readLinks = async (req: PayloadRequest, placed: PlacedLink[]): Promise<ShownLink[]> => {
  const idsOf = (kind: PlacedLink['kind']) => placed.filter((link) => link.kind === kind).map(({ id }) => id)
  const found = {
    articles: await readById(req, 'articles', { ids: idsOf('articles'), select: shownFields.articles }),
    persons: await readById(req, 'persons', { ids: idsOf('persons'), select: shownFields.persons }),
  }
  return placed.map(({ path, kind, id }) => {
    const target = found[kind].get(id)
    const name = target?.['headline'] ?? target?.['name']
    return { path, kind, name: typeof name === 'string' ? name : '', standing: standingOf(target) }
  })
}

const standingOf = (target: Row | undefined): ShownLink['standing'] => {
  if (!target || isTrashed(target)) return 'missing'
  return target['_status'] === 'published' ? 'live' : 'not-live'
}
