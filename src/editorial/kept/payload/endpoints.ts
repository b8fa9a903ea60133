import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { staffIn, staffOnDocument, staffWhoCreate } from '../../../people/access/payload/staffOnDocument.ts'
import { param, readBody } from '../../../platform/http/payload/readBody.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { largestText, mostTexts } from '../keptText.ts'
import { countTexts, dropText, ownerOf, putText, textsFor } from './keptRows.ts'

/**
 * What a person has typed and not saved: `POST /api/kept` keeps it, `GET /api/kept?resource=&document=` gives it back,
 * `DELETE /api/kept/{form}` takes it away. It is no revision, and nobody else’s to read.
 */
export const keptEndpoints: Endpoint[] = [
  {
    method: 'post',
    path: '/kept',
    handler: async (req) => Response.json(await keep(req), { headers: unkept }),
  },
  {
    method: 'get',
    path: '/kept',
    handler: async (req) => Response.json({ docs: await list(req) }, { headers: unkept }),
  },
  {
    method: 'delete',
    path: '/kept/:form',
    handler: async (req) => {
      await dropText(req, param(req, 'form'), staffIn(req).id)
      return new Response(null, { status: 204, headers: unkept })
    },
  },
]

const unkept = { 'Cache-Control': 'no-store' } as const

const body = z.object({
  form: z.string().regex(/^[\w-]{16,64}$/),
  resource: z.string().max(100),
  document: z.string().min(1).max(100).nullable(),
  rev: z.number().int().min(1).nullable(),
  fields: z.record(z.string(), z.unknown()),
})

const words =
  'Send { "form": 16 to 64 letters and digits of the form’s own, "resource": its collection or global, "document": its id or null, "rev": what it was typed over or null, "fields": { name: value } }.'

const keep = async (req: PayloadRequest): Promise<{ at: string }> => {
  const { fields, ...text } = await readBody(req, body, words)
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

/** Whoever may not write there, or see it, has nothing to keep. */
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

/** Passwords are no fields, and so they are never kept. */
const refuseStrange = (req: PayloadRequest, resource: string, names: readonly string[]): void => {
  const { collections, globals } = req.payload.config
  const config = [...collections, ...globals].find(({ slug }) => slug === resource)
  const known = new Set(
    config?.flattenedFields.flatMap((field) => ('hidden' in field && field.hidden ? [] : [field.name])),
  )
  const strange = names.filter((name) => !known.has(name))
  if (strange.length === 0) return
  const problems = strange.map((name) => ({ path: `fields.${name}`, message: 'There is no such field.' }))
  throw refused('bad-body/expected', { status: 422, expected: words, problems })
}

const refuseLarge = (size: number): void => {
  if (size > largestText) throw refused('kept-too-large', { most: largestText, found: size })
}

const refuseMany = async (req: PayloadRequest, user: string): Promise<void> => {
  if ((await countTexts(req, user)) < mostTexts) return
  throw refused('too-many-kept', { most: mostTexts })
}

const list = (req: PayloadRequest) => {
  const { id: user } = staffIn(req)
  const { resource, document } = req.query
  if (typeof resource === 'string' && (document === undefined || typeof document === 'string'))
    return textsFor(req, { user, resource, document })
  throw refused('bad-query/kept')
}
