import { z } from 'zod'

import { route } from '../../platform/routes/route.ts'
import { stages } from '../../rules/workflow/stages.ts'
import { previewHours, previewStates } from './preview.ts'

const about = z.object({
  resource: z.string(),
  id: z.string(),
  rev: z.int(),
  stage: z.enum(stages),
  label: z.string().nullable(),
  expiresAt: z.iso.datetime(),
})

const opened = { method: 'get', tag: 'previews', who: 'anyone', cache: 'never', rate: 'reads' } as const

/** `GET /api/previews/{token}`. */
export const openPreviewRoute = route({
  ...opened,
  path: '/previews/{token}',
  id: 'openPreview',
  summary: 'One revision as the public would see it: for programs as JSON, for browsers as a page',
  answer: {
    schema: z.object({ preview: about, doc: z.record(z.string(), z.unknown()) }),
    also: { 'text/html': z.string() },
  },
  refusals: [404, 410],
})

/** `GET /api/previews/{token}/media/{filename}`. */
export const previewFileRoute = route({
  ...opened,
  path: '/previews/{token}/media/{filename}',
  id: 'openFileOfPreview',
  summary: 'A file that a preview shows',
  answer: { type: '*/*' },
  refusals: [404, 410],
})

const ofStory = { path: '/{id}/previews', who: 'whoeverMay', cache: 'never' } as const

const made = z.object({
  id: z.string(),
  url: z.string(),
  token: z.string(),
  rev: z.int(),
  stage: z.enum(stages),
  label: z.string().nullable(),
  expiresAt: z.iso.datetime(),
})

/** `POST /api/{type}/{id}/previews`. */
export const makePreviewRoute = route({
  ...ofStory,
  method: 'post',
  id: 'makePreviewOf{Name}',
  summary: 'Make a link for people without an account',
  body: {
    schema: z.strictObject({
      expiresIn: z.number().positive().max(previewHours.most).describe('Hours.').default(previewHours.usual),
      label: z.string().trim().max(200).optional(),
    }),
    words: `Send { "expiresIn": hours up to ${previewHours.most}, "label": text }; each may be left out.`,
    required: false,
  },
  answer: { status: 201, schema: made },
  refusals: [404, 409, 412, 422],
  rate: 'writes',
})

const listed = z.object({
  id: z.string(),
  label: z.string().nullable(),
  state: z.enum(previewStates),
  rev: z.int(),
  stage: z.enum(stages),
  createdBy: z.string().nullable(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  revokedBy: z.string().nullable(),
  lastOpened: z.iso.datetime().nullable(),
})

/** `GET /api/{type}/{id}/previews`. */
export const listPreviewsRoute = route({
  ...ofStory,
  method: 'get',
  id: 'listPreviewsOf{Name}',
  summary: 'Its preview links',
  answer: { schema: z.object({ mayPreview: z.boolean(), docs: z.array(listed) }) },
  refusals: [404],
  rate: 'reads',
})

/** `DELETE /api/{type}/{id}/previews/{previewId}`. */
export const revokePreviewRoute = route({
  ...ofStory,
  method: 'delete',
  path: '/{id}/previews/{previewId}',
  id: 'revokePreviewOf{Name}',
  summary: 'Take a preview link back',
  refusals: [404],
  rate: 'writes',
})
