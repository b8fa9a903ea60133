import type { PayloadRequest, Where } from 'payload'

import { type KeptText, keptFor } from '../keptText.ts'

type Row = Omit<KeptText, 'at' | 'document' | 'fields' | 'rev'> & {
  id: string
  user: string
  document?: string | null
  rev?: number | null
  at: string | Date
  fields: string
}

const collection = 'kept-texts'

/** A person’s unsaved texts for a document, newest first; without a document, those for new ones of the collection. */
export const textsFor = async (
  req: PayloadRequest,
  { user, resource, document }: { user: string; resource: string; document: string | undefined },
): Promise<KeptText[]> => {
  const since = new Date(Date.now() - keptFor).toISOString()
  const { docs } = await req.payload.db.find<Row>({
    collection,
    pagination: false,
    req,
    sort: '-at',
    where: {
      and: [
        { user: { equals: user } },
        { resource: { equals: resource } },
        { document: document === undefined ? { exists: false } : { equals: document } },
        { at: { greater_than: since } },
      ] as Where[],
    },
  })
  return docs.map(textIn)
}

export const countTexts = async (req: PayloadRequest, user: string): Promise<number> =>
  (await req.payload.db.count({ collection, req, where: { user: { equals: user } } })).totalDocs

/** The owner of a form's text; undefined when there is no text. */
export const ownerOf = async (req: PayloadRequest, form: string): Promise<string | undefined> =>
  (await req.payload.db.findOne<Row>({ collection, req, where: { form: { equals: form } } }))?.user

/** Stores a text, replacing the previous one of its form. */
export const putText = async (
  req: PayloadRequest,
  { fields, ...text }: Omit<KeptText, 'fields'> & { user: string; fields: string; isNew: boolean },
): Promise<void> => {
  const { isNew, ...row } = { ...text, fields }
  const { db } = req.payload
  if (isNew) await db.create({ collection, data: row, req, returning: false })
  else
    await db.updateOne({
      collection,
      data: row,
      req,
      returning: false,
      where: { form: { equals: row.form } },
    })
}

/** Deletes a text, if it belongs to this person. */
export const dropText = async (req: PayloadRequest, form: string, user: string): Promise<void> => {
  const where: Where = { and: [{ form: { equals: form } }, { user: { equals: user } }] }
  await req.payload.db.deleteMany({ collection, req, where })
}

const textIn = ({ form, resource, document, rev, at, fields }: Row): KeptText => ({
  form,
  resource,
  document: document ?? null,
  rev: rev ?? null,
  at: new Date(at).toISOString(),
  fields: JSON.parse(fields) as KeptText['fields'],
})
