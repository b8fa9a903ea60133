import { z } from 'zod'

import { noticeKinds } from '../../editorial/corrections/notice.ts'
import { named } from '../../platform/routes/called.ts'

/* https://iptc.org/standards/ninjs/ */

const text = z.object({ role: z.string().optional(), contentType: z.string(), value: z.string() })

const tagged = z.object({ name: z.string(), rel: z.string(), uri: z.url().optional() })

const rendition = z.object({
  name: z.string(),
  href: z.url(),
  contentType: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  sizeInBytes: z.int().optional(),
})

const body = z.object({
  role: z.string(),
  contentType: z.string(),
  wordCount: z.int().optional(),
  value: z.string(),
})

const picture = named(
  'NinjsPicture',
  z.object({
    uri: z.url(),
    name: z.string(),
    type: z.literal('picture'),
    copyrightNotice: z.string().optional(),
    headlines: z.array(text).optional(),
    descriptions: z.array(text).optional(),
    renditions: z.array(rendition),
  }),
)

const notice = text.describe(
  `\`role\` is summary, or a notice’s kind: ${Object.keys(noticeKinds).join(', ')}.`,
)

/** A story as news agencies exchange it. */
export const ninjsSchema = named(
  'Ninjs',
  z.object({
    uri: z.string(),
    standard: z.object({ name: z.literal('ninjs'), version: z.literal('3.1'), schema: z.url() }),
    type: z.literal('text'),
    representationType: z.literal('full'),
    pubStatus: z.literal('usable'),
    firstCreated: z.iso.datetime().optional(),
    versionCreated: z.iso.datetime().optional(),
    contentCreated: z.iso.datetime().optional(),
    language: z.string().optional(),
    title: z.string(),
    headlines: z.array(text),
    by: z.string().optional(),
    descriptions: z.array(notice).optional(),
    bodies: z.array(body).optional(),
    people: z.array(tagged).optional(),
    subjects: z.array(tagged).optional(),
    infoSources: z.array(
      z.object({ name: z.string().optional(), role: z.string(), uri: z.url().optional() }),
    ),
    altIds: z.array(z.object({ role: z.string(), value: z.string() })).optional(),
    associations: z.array(picture).optional(),
  }),
)
