import {
  type Access,
  type CollectionSlug,
  Forbidden,
  NotFound,
  type PayloadRequest,
  type Where,
} from 'payload'

import { actorOf } from './actorOf.ts'

/** A document of a collection that the panel shows, or a global when `document` is missing. */
export type OfResource = { resource: string; document?: string | undefined }

/** A person who is logged in. */
export type Staff = { id: string; name: string }

/**
 * The person who makes a request.
 *
 * @throws {Forbidden} 403 for the public, for keys, and for newcomers
 */
export const staffIn = (req: PayloadRequest): Staff => {
  const { user } = req
  if (actorOf(req).kind !== 'person' || user?.collection !== 'users') throw new Forbidden(req.t)
  return { id: String(user.id), name: user.name }
}

/**
 * Checks that a person may read or update a document, for routes about open forms.
 *
 * @returns the person
 * @throws {Forbidden} 403 when they may not; {NotFound} 404 when the document does not exist for them
 */
export const staffOnDocument = async (
  req: PayloadRequest,
  { resource, document }: OfResource,
  operation: 'read' | 'update',
): Promise<Staff> => {
  const person = staffIn(req)
  if (document === undefined) await demandOnGlobal(req, resource, operation)
  else await demandOnDocument(req, { collection: resource, document, operation })
  return person
}

/**
 * The same for a document that has not been saved yet: checks that a person may create one.
 *
 * @throws {Forbidden} 403; {NotFound} 404 when there is no such collection
 */
export const staffWhoCreate = async (req: PayloadRequest, resource: string): Promise<Staff> => {
  const person = staffIn(req)
  if ((await accessOf(req, resource).create({ req })) !== true) throw new Forbidden(req.t)
  return person
}

const accessOf = (req: PayloadRequest, collection: string): Record<'create' | 'read' | 'update', Access> => {
  const config = shownCollection(req, collection)
  if (!config) throw new NotFound(req.t)
  return config.access
}

const shownCollection = ({ payload }: PayloadRequest, slug: string) =>
  payload.config.collections.find((one) => one.slug === slug && one.admin.hidden !== true)

const demandOnGlobal = async (req: PayloadRequest, slug: string, operation: 'read' | 'update') => {
  const global = req.payload.config.globals.find((one) => one.slug === slug)
  if (!global) throw new NotFound(req.t)
  const rule = await global.access[operation]({ req })
  if (rule === false) throw new Forbidden(req.t)
}

type AccessQuery = { collection: string; document: string; operation: 'read' | 'update' }

const demandOnDocument = async (req: PayloadRequest, { collection, document, operation }: AccessQuery) => {
  const rule = await accessOf(req, collection)[operation]({ req, id: document })
  if (rule === false) throw new Forbidden(req.t)
  const isIt: Where = { id: { equals: document } }
  const { totalDocs } = await req.payload.db.count({
    collection: collection as CollectionSlug,
    req,
    where: rule === true ? isIt : { and: [isIt, rule] },
  })
  if (totalDocs === 0) throw new NotFound(req.t)
}
