import type { PayloadRequest } from 'payload'

import { type EndpointInput, endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { staffIn, staffOnDocument, staffWhoCreate } from '../../../people/access/payload/staffOnDocument.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { largestText, mostTexts } from '../keptText.ts'
import { discardKeptRoute, keepRoute, listKeptRoute } from '../routes.ts'
import { countTexts, dropText, ownerOf, putText, textsFor } from './keptRows.ts'

/**
 * Unsaved texts of a person: `POST /api/kept` stores one, `GET /api/kept?resource=&document=` returns them, and
 * `DELETE /api/kept/{form}` deletes one. They are not revisions, and nobody else can read them.
 */
export const keptEndpoints = [
  endpointOf(keepRoute, async (req, { body }) => Response.json(await keep(req, body), { headers: unkept })),
  endpointOf(listKeptRoute, async (req, { query }) =>
    Response.json(
      { docs: await textsFor(req, { user: staffIn(req).id, document: undefined, ...query }) },
      { headers: unkept },
    ),
  ),
  endpointOf(discardKeptRoute, async (req) => {
    await dropText(req, param(req, 'form'), staffIn(req).id)
    return new Response(null, { status: 204, headers: unkept })
  }),
]

const unkept = { 'Cache-Control': 'no-store' } as const

type Kept = EndpointInput<typeof keepRoute>['body']

const keep = async (req: PayloadRequest, { fields, ...text }: Kept): Promise<{ at: string }> => {
  const { id: user } = await writerOf(req, text)
  refuseStrange(req, text.resource, Object.keys(fields))
  const json = JSON.stringify(fields)
  refuseLarge(Buffer.byteLength(json))
  const owner = await ownerOf(req, text.form)
  if (owner !== undefined && owner !== user) throw refused('form-taken')
  if (owner === undefined) await refuseMany(req, user)
  const at = new Date().toISOString()
  await putText(req, { ...text, user, at, fields: json, isNew: owner === undefined })
  return { at }
}

/** The person, if they may write the document or global; otherwise nothing is stored for them. */
const writerOf = (
  req: PayloadRequest,
  { resource, document }: { resource: string; document: string | null },
) => {
  const isGlobal = req.payload.config.globals.some(({ slug }) => slug === resource)
  if (isGlobal && document === null) return staffOnDocument(req, { resource }, 'update')
  return document === null
    ? staffWhoCreate(req, resource)
    : staffOnDocument(req, { resource, document }, 'read')
}

/** Refuses names that are not fields. Passwords are not fields either, so they are never stored. */
const refuseStrange = (req: PayloadRequest, resource: string, names: readonly string[]): void => {
  const { collections, globals } = req.payload.config
  const config = [...collections, ...globals].find(({ slug }) => slug === resource)
  const known = new Set(
    config?.flattenedFields.flatMap((field) => ('hidden' in field && field.hidden ? [] : [field.name])),
  )
  const strange = names.filter((name) => !known.has(name))
  if (strange.length === 0) return
  const problems = strange.map((name) => ({ path: `fields.${name}`, message: 'This field does not exist.' }))
  throw refused('bad-body/expected', { status: 422, expected: keepRoute.body.words, problems })
}

const refuseLarge = (size: number): void => {
  if (size > largestText) throw refused('kept-too-large', { most: largestText, found: size })
}

const refuseMany = async (req: PayloadRequest, user: string): Promise<void> => {
  if ((await countTexts(req, user)) < mostTexts) return
  throw refused('too-many-kept', { most: mostTexts })
}
