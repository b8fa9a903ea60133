import { z } from 'zod'

import { parseJson } from '../../text/escaping/parseJson.ts'

/*
 * The open archive format: newline-delimited JSON, one record per line. Records may have only the fields below; an unknown
 * field is refused, not dropped.
 */

const id = z.string().min(1).max(300)
const address = z.string().min(1).max(120)
const time = z.iso.datetime({ offset: true })

const picture = z.strictObject({
  url: z.string().min(1),
  alt: z.string().default(''),
  caption: z.string().default(''),
})

const seo = z.strictObject({
  title: z.string().optional(),
  description: z.string().optional(),
  socialTitle: z.string().optional(),
  socialDescription: z.string().optional(),
  canonicalUrl: z.string().optional(),
  noIndex: z.boolean().optional(),
})

const section = z.strictObject({
  type: z.literal('section'),
  id,
  name: z.string().min(1),
  slug: address.optional(),
  description: z.string().default(''),
  parent: id.optional(),
})

const person = z.strictObject({
  type: z.literal('person'),
  id,
  name: z.string().min(1),
  slug: address.optional(),
  kinds: z.array(z.enum(['staff', 'contributor'])).default(['staff']),
})

const byline = z.union([
  id.transform((named) => ({ person: named, role: 'writer' })),
  z.strictObject({ person: id, role: z.string().default('writer') }),
])

const article = z.strictObject({
  type: z.literal('article'),
  id,
  headline: z.string().min(1),
  slug: address.optional(),
  kicker: z.string().optional(),
  dek: z.string().default(''),
  section: id,
  topics: z.array(z.string()).default([]),
  bylines: z.array(byline).default([]),
  leadImage: picture.optional(),
  /** One of the three: Lexical JSON as the rich-text field stores it, HTML, or plain paragraphs. */
  body: z
    .looseObject({ root: z.looseObject({ children: z.array(z.looseObject({ type: z.string() })) }) })
    .optional(),
  html: z.string().optional(),
  text: z.string().optional(),
  /** The address of the page that the HTML is from. */
  url: z.url().optional(),
  language: z.string().default('en'),
  stage: z.enum(['draft', 'in_review', 'scheduled', 'published']).default('published'),
  publishedAt: time.optional(),
  plannedFor: time.optional(),
  isPinned: z.boolean().default(false),
  seo: seo.default({}),
})

const record = z.discriminatedUnion('type', [section, person, article])

export type ArchiveRecord = z.output<typeof record>
export type ArchiveArticle = z.output<typeof article>

/** What is wrong with a line: a stable code, the field if there is one, and what to do. */
export type LineProblem = { code: string; path?: string; message: string }

/**
 * Parses one line.
 *
 * @returns the record; or all its problems, and its id if that can be read
 */
export const readRecord = (line: string): ArchiveRecord | { id: string; problems: LineProblem[] } => {
  const value = parse(line)
  if (value === undefined)
    return { id: '', problems: [{ code: 'not-json', message: 'The line is not a JSON object.' }] }
  if (hasBadText(line)) return { id: idIn(value), problems: [badText] }
  const read = record.safeParse(value)
  return read.success ? read.data : { id: idIn(value), problems: read.error.issues.flatMap(problemsOf) }
}

const parse = (line: string): object | undefined => {
  const value = parseJson(line)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
}

const idIn = (value: object): string => ('id' in value && typeof value.id === 'string' ? value.id : '')

const badText: LineProblem = {
  code: 'bad-text',
  message: 'A text contains U+0000 or an unpaired surrogate, which cannot be stored. Remove it.',
}

/** Whether a line has such characters; in UTF-8 they can only occur as JSON escapes. */
const hasBadText = (line: string): boolean => {
  if (!/\\u(?:0000|d[89a-f])/i.test(line)) return false
  const texts = textsIn(line)
  return texts.includes('\0') || /\p{Cs}/u.test(texts)
}

const textsIn = (line: string): string => {
  const texts: string[] = []
  JSON.parse(line, (key, value: unknown) => {
    texts.push(key)
    if (typeof value === 'string') texts.push(value)
    return value
  })
  return texts.join('\n')
}

const problemsOf = (issue: z.core.$ZodIssue): LineProblem[] => {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      path: [...issue.path, key].join('.'),
      message: `There is no field “${key}”.`,
    }))
  const isType = issue.code === 'invalid_union' && path === 'type'
  return [{ code: isType ? 'unknown-type' : 'invalid-field', path, message: issue.message }]
}
