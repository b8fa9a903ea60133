import { z } from 'zod'

import { pageMembers } from '../../platform/routes/pageMembers.ts'
import { describe } from './describe.ts'
import { refusalSchemas } from './refusals.ts'
import { type Schemas, s } from './schema.ts'

const operand = { description: 'A value of the field’s type.' }

/** The operators of filters, see https://payloadcms.com/docs/queries/overview. */
const operators = {
  equals: operand,
  not_equals: operand,
  in: { description: 'A list, or values separated by commas.' },
  not_in: { description: 'A list, or values separated by commas.' },
  exists: s.flag,
  like: s.text,
  not_like: s.text,
  contains: s.text,
  greater_than: operand,
  greater_than_equal: operand,
  less_than: operand,
  less_than_equal: operand,
} as const satisfies Schemas

const where: Schemas = {
  Where: {
    type: 'object',
    properties: { and: s.list(s.ref('Where')), or: s.list(s.ref('Where')) },
    additionalProperties: s.ref('Operators'),
  },
  Operators: { type: 'object', properties: operators, additionalProperties: false },
}

const node = {
  type: 'object',
  properties: { type: s.text, version: s.whole, children: s.list(s.ref('RichTextNode')) },
  required: ['type', 'version'],
  additionalProperties: true,
} as const

const richText: Schemas = {
  RichText: {
    ...s.object({
      root: s.object({
        type: s.text,
        version: s.whole,
        direction: { enum: ['ltr', 'rtl', null] },
        format: s.text,
        indent: s.whole,
        children: s.list(s.ref('RichTextNode')),
      }),
    }),
    description: 'Lexical’s tree of nodes. The guide for front ends lists the kinds of nodes.',
  },
  RichTextNode: {
    ...node,
    description: 'The further members depend on `type`. The guide for front ends lists them.',
  },
}

/** The members of a list besides its documents. */
export const listMembers = describe(z.object(pageMembers)).schema['properties'] as Schemas

/** The members of a list by cursor, which has no totals. */
export const cursorMembers = {
  limit: s.whole,
  hasNextPage: s.flag,
  nextCursor: {
    ...s.orNull(s.text),
    description: 'The value of `after` for the next page; null at the end.',
  },
} as const satisfies Schemas

/** The members that Payload stores with a revision. */
const versions: Schemas = {
  Version: {
    type: 'object',
    properties: {
      id: s.text,
      parent: { description: 'The document: its id or, by depth, the document itself.' },
      version: { type: 'object', additionalProperties: true, description: 'The document as it was then.' },
      createdAt: s.time,
      updatedAt: s.time,
      latest: { ...s.flag, description: 'Whether it is the newest revision.' },
    },
    required: ['id'],
  },
  VersionList: s.object({ docs: s.list(s.ref('Version')), ...listMembers }),
}

/** Schemas that do not come from a collection. */
export const sharedSchemas: Schemas = {
  ...refusalSchemas,
  ...where,
  ...richText,
  ...versions,
  Count: s.object({ totalDocs: s.whole }),
  Done: s.object({ message: s.text }),
}
