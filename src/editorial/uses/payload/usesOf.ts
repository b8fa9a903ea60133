import type { PayloadRequest } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { isWorkflowResource } from '../../../rules/rights/isWorkflowResource.ts'
import { isStage } from '../../../rules/workflow/stages.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { namedIn } from '../namedIn.ts'
import { byWeight, type Target, type Use, type Uses } from '../uses.ts'
import { mostCounted, type Place, placesIn } from './placesIn.ts'
import { usesInGlobals } from './usesInGlobals.ts'

/** How many uses are listed; the rest is only counted. */
const mostTold = 20

/**
 * Where a document is used: by live documents, by the newest revision of each story (which a schedule publishes), by
 * fronts, site settings, accounts and redirects. Documents in the trash count, because they may be restored; older
 * revisions do not. Each query uses an index.
 *
 * @param req its transaction is used; access rules are not applied
 */
export const usesOf = async (req: PayloadRequest, target: Target): Promise<Uses> => {
  const inGlobals = await usesInGlobals(req, target)
  const found: Use[] = []
  const places: Place[] = []
  for (const config of req.payload.config.collections) {
    if (!isPayloads(config.slug)) places.push(...(await placesIn(req, config, target)))
  }
  const others = places.filter(({ collection, id }) => collection !== target.collection || id !== target.id)
  const weighed = others.map((place) => ({ place, use: useOf(req, place) }))
  const first = weighed.toSorted((one, other) => byWeight(one.use, other.use)).slice(0, mostTold)
  for (const { place, use } of first) found.push({ ...use, paths: await pathsIn(req, place, target) })
  return {
    usedIn: [...inGlobals, ...found].toSorted(byWeight).slice(0, mostTold),
    total: others.length + inGlobals.length,
    isMore: others.length >= mostCounted,
  }
}

/** Whether a collection is one of Payload's own, which refer to what somebody has open or has viewed. */
const isPayloads = (slug: string): boolean => slug.startsWith('payload-')

const useOf = (req: PayloadRequest, { collection, id, isLive, row }: Place): Use => {
  const { admin } = req.payload.collections[collection].config
  const name = row[admin.useAsTitle ?? 'filename']
  const { stage } = row
  return {
    resource: collection,
    id,
    title: typeof name === 'string' && name !== '' ? name : 'Untitled',
    ...(isStage(stage) && { stage }),
    isLive,
    isTrashed: Boolean(row['deletedAt']),
    paths: [],
  }
}

/** The fields by which a document refers to another one, in the live and the newest revision. */
const pathsIn = async (
  req: PayloadRequest,
  { collection, id, isLive }: Place,
  target: Target,
): Promise<string[]> => {
  const fields = req.payload.collections[collection].config.flattenedFields
  const texts = await readTexts(req, { collection, id, isLive })
  const own = texts
    .flatMap((document) => namedIn(fields, document))
    .filter((one) => one.to === target.collection && one.id === target.id)
  return [...new Set(own.map(({ path }) => path))]
}

const readTexts = async (req: PayloadRequest, { collection, id, isLive }: Omit<Place, 'row'>) => {
  if (!isWorkflowResource(collection)) return [(await readRow(req, collection, id)) ?? {}]
  const standing = await readStanding(req, collection, id)
  return standing ? [...(isLive ? [standing.live] : []), standing.newest] : []
}
