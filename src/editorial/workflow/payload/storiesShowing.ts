import type { PayloadRequest } from 'payload'

import { workflowResources } from '../../../rules/rights/policy.ts'
import { type Document, optionsOf, type WorkflowOptions } from '../../stories/payload/options.ts'

/** A document that shows a picture or file: in its live revision, its newest revision, or both. */
export type Showing = { options: WorkflowOptions; id: string; live?: Document; newest?: Document }

type Row = Document & { id: string }
type VersionRow = { parent: unknown; version: Document }

/** The selected fields of a document: its sections, state and approvals. */
const wanted = {
  _status: true,
  approvals: true,
  createdBy: true,
  createdByKey: true,
  lanes: true,
  rev: true,
  stage: true,
} as const

/** Live documents that show a picture or file; at most two queries for each type, both with an index. */
export const liveShowing = async (req: PayloadRequest, media: string): Promise<Showing[]> => {
  const all: Showing[] = []
  for (const resource of workflowResources) {
    const options = optionsOf(resource)
    if (!options) continue
    const { docs } = await req.payload.db.find<Row>({
      collection: resource,
      joins: false as never,
      pagination: false,
      req,
      select: selectFor(req, resource),
      where: { and: [{ _status: { equals: 'published' } }, { mediaUsed: { in: [media] } }] },
    })
    all.push(...docs.map((live) => ({ options, id: String(live.id), live })))
  }
  return all
}

/** Documents whose live or newest revision shows a picture or file, each once. */
export const storiesShowing = async (req: PayloadRequest, media: string): Promise<Showing[]> => {
  const live = await liveShowing(req, media)
  const found = new Map(live.map((one) => [keyOf(one), one]))
  for (const resource of workflowResources) {
    const options = optionsOf(resource)
    if (!options) continue
    const { docs } = await req.payload.db.findVersions<Document>({
      collection: resource,
      pagination: false,
      req,
      select: { parent: true, version: selectFor(req, resource) },
      where: { and: [{ latest: { equals: true } }, { 'version.mediaUsed': { in: [media] } }] },
    })
    for (const { parent, version } of docs as unknown as VersionRow[]) {
      // Stories in the trash are not updated; their hash will differ when they are restored.
      if (version['deletedAt']) continue
      const one = { options, id: String(parent) }
      found.set(keyOf(one), { ...found.get(keyOf(one)), ...one, newest: version })
    }
  }
  return [...found.values()]
}

const keyOf = ({ id, options }: Pick<Showing, 'id' | 'options'>): string => `${options.resource} ${id}`

const selectFor = (req: PayloadRequest, resource: Showing['options']['resource']): Record<string, true> => {
  const { flattenedFields } = req.payload.collections[resource].config
  const own = flattenedFields.filter(({ name }) => name === 'section' || name === 'deletedAt')
  return { ...wanted, ...Object.fromEntries(own.map(({ name }) => [name, true as const])) }
}
