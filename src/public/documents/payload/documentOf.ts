import type { CollectionSlug, Payload, PayloadRequest } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { endFields } from '../../../platform/tags/keptCollections.ts'
import { rightsEnd } from '../../../rules/rights/pictureRights.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import type { PublicDocument, PublicKey, PublicType } from '../document.ts'
import { columnsOf, keysOf } from '../keys.ts'
import { linesOf, membersOf } from '../members.ts'
import { writingsOf } from './publicFields.ts'

type Row = Readonly<Record<string, unknown>> & { id: string }

/** A desk's row as readers may see it; undefined when they may not. */
export const documentOf = async (
  req: PayloadRequest,
  type: PublicType,
  row: Row,
): Promise<PublicDocument | undefined> => {
  if (!(await isPublic(req, type, row))) return undefined
  const { payload } = req
  const { brief, fields, shape } = (await writingsOf(payload))[type]
  const members = membersOf(fields, withThumbnail(payload, type, row))
  const end = rightsEnd(row[endFields[type] ?? ''])
  return {
    type,
    id: row.id,
    columns: columnsOf(type, row),
    keys: keysOf(type, row),
    light: linesOf(members.filter(({ isHeavy }) => !isHeavy)),
    heavy: linesOf(members.filter(({ isHeavy }) => isHeavy)),
    brief: linesOf(members.filter(({ name }) => brief?.has(name) !== false)),
    expires: end === undefined ? null : new Date(end).toISOString(),
    version: versionOf(row),
    shape,
  }
}

/** Payload works the address of a file's small picture out when it is read. */
const withThumbnail = ({ collections }: Payload, type: PublicType, row: Row): Row => {
  const { adminThumbnail } = collections[type as CollectionSlug].config.upload
  if (typeof adminThumbnail !== 'string') return row
  const sizes = row['sizes'] as Readonly<Record<string, { url?: string | null } | null>> | undefined
  return { ...row, thumbnailURL: sizes?.[adminThumbnail]?.url ?? null }
}

/** The document as the transaction of the request sees it. */
const readDocument = async (
  req: PayloadRequest,
  { id, type }: PublicKey,
): Promise<PublicDocument | undefined> => {
  const row = await readRow(req, type, id)
  return row && documentOf(req, type, row)
}

/** Those of the documents that are public, and the keys of the others. */
export const readEach = async (
  req: PayloadRequest,
  keys: readonly PublicKey[],
): Promise<[documents: PublicDocument[], gone: PublicKey[]]> => {
  const documents: PublicDocument[] = []
  const gone: PublicKey[] = []
  for (const key of keys) {
    const document = await readDocument(req, key)
    if (document) documents.push(document)
    else gone.push(key)
  }
  return [documents, gone]
}

/** What is published; of files what a live document shows, or what is open by itself. */
const isPublic = async (req: PayloadRequest, type: PublicType, row: Row): Promise<boolean> => {
  if (type === 'media') return row['isLive'] === true || row['isPublic'] === true
  return row['_status'] === 'published' && (type !== 'trending-items' || leadsSomewhere(req, row))
}

/** A trending item is there while its story is, unless it leads outside. */
const leadsSomewhere = async (req: PayloadRequest, { story, url }: Row): Promise<boolean> => {
  const id = relationIn(story)
  if (id === undefined || Boolean(url)) return true
  return (await readRow(req, 'articles', id))?.['_status'] === 'published'
}

/** Changes with every write of the row that readers may see something of. */
export const versionOf = ({ isLive, isPublic, rev, updatedAt }: Row): string =>
  [rev, updatedAt instanceof Date ? updatedAt.toISOString() : updatedAt, isLive, isPublic].join(' ').trim()
