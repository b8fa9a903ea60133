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
import { linesOf, membersOf } from '../members.ts'
import type { Row } from './sources.ts'
import { type Writing, type Writings, writingsOf } from './writings.ts'

/** What readers are told of a desk's row: the document, that it is withdrawn, or undefined for nothing. */
export const documentOf = async (
  req: PayloadRequest,
  source: Source,
  row: Row,
): Promise<PublicDocument | undefined> => {
  const writings = await writingsOf(req.payload)
  if (source === 'redirects') return redirectOf(row, writings)
  if (source === 'site-settings') return siteOf(row, writings)
  if (await isPublic(req, source, row)) return liveOf(req.payload, { row, source, writings })
  return source === 'media' ? undefined : withdrawnIn(source, row, writings)
}

/** A row as readers see it once it is live, whether it is or not. */
export const asPublished = async (
  payload: Payload,
  source: PublicCollection,
  row: Row,
): Promise<PublicDocument> => liveOf(payload, { row, source, writings: await writingsOf(payload) })

type Live = { row: Row; source: PublicCollection; writings: Writings }

const liveOf = (payload: Payload, { row, source, writings }: Live): PublicDocument => {
  const end = rightsEnd(row[endFields[source] ?? ''])
  return {
    type: source,
    id: row.id,
    columns: columnsOf(source, row),
    keys: keysOf(source, row),
    ...textsOf(writings[source], withThumbnail(payload, source, row)),
    expires: end === undefined ? null : new Date(end).toISOString(),
    version: versionOf(row),
  }
}

/** Where an old address leads. Whether readers may know of what is there is settled when they ask. */
const redirectOf = (row: Row, { redirects }: Writings): PublicDocument | undefined => {
  if (!row['to']) return undefined
  const slug = redirectSlug(String(row['resource']), String(row['from']))
  return {
    type: 'redirects',
    id: row.id,
    columns: { ...bare(row), slug },
    keys: [],
    ...textsOf(redirects, row),
    expires: null,
    version: versionOf(row),
  }
}

const siteOf = (row: Row, writings: Writings): PublicDocument => ({
  ...siteKey,
  columns: bare(row),
  keys: [],
  ...textsOf(writings[siteKey.type], row),
  expires: null,
  version: versionOf(row),
})

/** Of what is withdrawn nothing is told but that, when, and where it was. */
const withdrawnIn = (
  resource: WorkflowResource,
  row: Row,
  writings: Writings,
): PublicDocument | undefined => {
  const tombstone = tombstoneIn(resource, row)
  if (!tombstone) return undefined
  const { withdrawnAt = null } = tombstone
  const { created, slug } = columnsOf(resource, row)
  const type = withdrawnOf(resource)
  return {
    type,
    id: row.id,
    columns: { ...bare(row), created, slug, published: withdrawnAt, updated: withdrawnAt ?? created },
    keys: withdrawnKeys(row),
    ...textsOf(writings[type], tombstone),
    expires: null,
    version: String(withdrawnAt),
  }
}

const textsOf = ({ brief, fields, shape }: Writing, row: Readonly<Record<string, unknown>>) => {
  const members = membersOf(fields, row)
  return {
    light: linesOf(members.filter(({ isHeavy }) => !isHeavy)),
    heavy: linesOf(members.filter(({ isHeavy }) => isHeavy)),
    brief: linesOf(members.filter(({ name }) => brief?.has(name) !== false)),
    shape,
  }
}

/** No list is in the order of anything of these. */
const bare = ({ createdAt, updatedAt }: Row): Columns => ({
  slug: null,
  title: null,
  published: null,
  updated: timeOf(updatedAt),
  created: timeOf(createdAt),
  amount: null,
  starts: null,
  ends: null,
})

/** The first start has settings that nobody has saved yet. */
const timeOf = (time: unknown): string => {
  if (time instanceof Date) return time.toISOString()
  return typeof time === 'string' ? time : ''
}

/** Payload works the address of a file's small picture out when it is read. */
const withThumbnail = ({ collections }: Payload, source: PublicCollection, row: Row): Row => {
  const { adminThumbnail } = collections[source].config.upload
  if (typeof adminThumbnail !== 'string') return row
  const sizes = row['sizes'] as Readonly<Record<string, { url?: string | null } | null>> | undefined
  return { ...row, thumbnailURL: sizes?.[adminThumbnail]?.url ?? null }
}

/** What is published; of files what a live document shows, or what is open by itself. */
const isPublic = async (req: PayloadRequest, source: PublicCollection, row: Row): Promise<boolean> => {
  if (source === 'media') return row['isLive'] === true || row['isPublic'] === true
  return row['_status'] === 'published' && (source !== 'trending-items' || leadsSomewhere(req, row))
}

/** A trending item is there while its story is, unless it leads outside. */
const leadsSomewhere = async (req: PayloadRequest, { story, url }: Row): Promise<boolean> => {
  const id = relationIn(story)
  if (id === undefined || Boolean(url)) return true
  return (await readRow(req, 'articles', id))?.['_status'] === 'published'
}

/** Changes with every write of the row that readers may see something of. */
const versionOf = ({ isLive, isPublic, rev, updatedAt }: Row): string =>
  [rev, timeOf(updatedAt), isLive, isPublic].join(' ').trim()
