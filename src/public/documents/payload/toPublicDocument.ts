import type { Payload, PayloadRequest } from 'payload'

import { tombstoneIn } from '../../../editorial/takedowns/tombstone.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import type { PublicCollection } from '../../../platform/filters/publicFilters.ts'
import { endFields } from '../../../platform/tags/cachedCollections.ts'
import { rightsEnd } from '../../../rules/rights/pictureRights.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import {
  type Columns,
  type PublicDocument,
  redirectSlug,
  siteKey,
  type Source,
  withdrawnOf,
} from '../document.ts'
import { columnsOf, keysOf, withdrawnKeys } from '../keys.ts'
import { joinMembers, serializeMembers } from '../members.ts'
import { type Layout, type Layouts, layoutsOf } from './layouts.ts'
import type { Row } from './sources.ts'

/**
 * Makes the public document of a row of the desk: the document itself, or a tombstone if it was withdrawn.
 *
 * @returns undefined for a row that is not public and never was
 */
export const toPublicDocument = async (
  req: PayloadRequest,
  source: Source,
  row: Row,
): Promise<PublicDocument | undefined> => {
  const layouts = await layoutsOf(req.payload)
  if (source === 'redirects') return toRedirect(row, layouts)
  if (source === 'site-settings') return toSiteDocument(row, layouts)
  if (await isPublic(req, source, row)) return toLiveDocument(req.payload, { row, source, layouts })
  return source === 'media' ? undefined : toWithdrawn(source, row, layouts)
}

/** Makes the public document of a row as if it were published, for previews. */
export const asPublished = async (
  payload: Payload,
  source: PublicCollection,
  row: Row,
): Promise<PublicDocument> => toLiveDocument(payload, { row, source, layouts: await layoutsOf(payload) })

type Live = { row: Row; source: PublicCollection; layouts: Layouts }

const toLiveDocument = (payload: Payload, { row, source, layouts }: Live): PublicDocument => {
  const end = rightsEnd(row[endFields[source] ?? ''])
  return {
    type: source,
    id: row.id,
    columns: columnsOf(source, row),
    keys: keysOf(source, row),
    ...textsOf(layouts[source], withThumbnail(payload, source, row)),
    expires: end === undefined ? null : new Date(end).toISOString(),
    version: versionOf(row),
  }
}

/** Makes a redirect from an old address. Whether its target is still public is checked when the redirect is read. */
const toRedirect = (row: Row, { redirects }: Layouts): PublicDocument | undefined => {
  if (!row['to']) return undefined
  const slug = redirectSlug(String(row['resource']), String(row['from']))
  return {
    type: 'redirects',
    id: row.id,
    columns: { ...emptyColumns(row), slug },
    keys: [],
    ...textsOf(redirects, row),
    expires: null,
    version: versionOf(row),
  }
}

const toSiteDocument = (row: Row, layouts: Layouts): PublicDocument => ({
  ...siteKey,
  columns: emptyColumns(row),
  keys: [],
  ...textsOf(layouts[siteKey.type], row),
  expires: null,
  version: versionOf(row),
})

/** Makes a tombstone: that a document was withdrawn, when, with which notice, and at which address it was. */
const toWithdrawn = (resource: WorkflowResource, row: Row, layouts: Layouts): PublicDocument | undefined => {
  const tombstone = tombstoneIn(resource, row)
  if (!tombstone) return undefined
  const { withdrawnAt = null } = tombstone
  const { created, slug } = columnsOf(resource, row)
  const type = withdrawnOf(resource)
  return {
    type,
    id: row.id,
    columns: { ...emptyColumns(row), created, slug, published: withdrawnAt, updated: withdrawnAt ?? created },
    keys: withdrawnKeys(row),
    ...textsOf(layouts[type], tombstone),
    expires: null,
    version: String(withdrawnAt),
  }
}

const textsOf = ({ brief, fields, shape }: Layout, row: Readonly<Record<string, unknown>>) => {
  const members = serializeMembers(fields, row)
  return {
    light: joinMembers(members.filter(({ isHeavy }) => !isHeavy)),
    heavy: joinMembers(members.filter(({ isHeavy }) => isHeavy)),
    brief: joinMembers(members.filter(({ name }) => brief?.has(name) !== false)),
    shape,
  }
}

/** The columns of documents that no list sorts by anything but time. */
const emptyColumns = ({ createdAt, updatedAt }: Row): Columns => ({
  slug: null,
  title: null,
  published: null,
  updated: timeOf(updatedAt),
  created: timeOf(createdAt),
  amount: null,
  starts: null,
  ends: null,
})

/** Settings that nobody has saved yet, as at the first start, have no times. */
const timeOf = (time: unknown): string => {
  if (time instanceof Date) return time.toISOString()
  return typeof time === 'string' ? time : ''
}

/** Adds the address of the thumbnail, which Payload does not store but computes on every read. */
const withThumbnail = ({ collections }: Payload, source: PublicCollection, row: Row): Row => {
  const { adminThumbnail } = collections[source].config.upload
  if (typeof adminThumbnail !== 'string') return row
  const sizes = row['sizes'] as Readonly<Record<string, { url?: string | null } | null>> | undefined
  return { ...row, thumbnailURL: sizes?.[adminThumbnail]?.url ?? null }
}

/** Whether a row is published; a file is public if a live document shows it, or if it was opened by itself. */
const isPublic = async (req: PayloadRequest, source: PublicCollection, row: Row): Promise<boolean> => {
  if (source === 'media') return row['isLive'] === true || row['isPublic'] === true
  return row['_status'] === 'published' && (source !== 'trending-items' || hasLiveTarget(req, row))
}

/** A trending item is public only while its story is live, unless it links to another site. */
const hasLiveTarget = async (req: PayloadRequest, { story, url }: Row): Promise<boolean> => {
  const id = relationIn(story)
  if (id === undefined || Boolean(url)) return true
  return (await readRow(req, 'articles', id))?.['_status'] === 'published'
}

/** Changes with every write that readers can notice. */
const versionOf = ({ isLive, isPublic, rev, updatedAt }: Row): string =>
  [rev, timeOf(updatedAt), isLive, isPublic].join(' ').trim()
