import { s } from './schema.ts'

const flagOrChoice = { type: 'object', additionalProperties: true } as const

const deep = { style: 'deepObject', explode: true } as const

/** The parameters that many routes share, by the names under which the document keeps them. */
export const parameters = {
  where: {
    name: 'where',
    in: 'query',
    ...deep,
    description:
      'Filter: `where[field][operator]=value`, with paths through groups and relations (`where[section.slug][equals]=harbour`) and `where[and][0]…`, `where[or][0]…`. Without an account by the fields that the guide for front ends names.',
    schema: s.ref('Where'),
  },
  sort: {
    name: 'sort',
    in: 'query',
    description:
      'A field, several by commas; `-` before one is descending. Without an account one to three of the fields that the guide for front ends names.',
    schema: s.text,
    example: '-publishedAt',
  },
  limit: {
    name: 'limit',
    in: 'query',
    description: 'Documents in one answer; without an account 1 to 100.',
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 10 },
  },
  page: {
    name: 'page',
    in: 'query',
    description: 'From 1.',
    schema: { type: 'integer', minimum: 1, default: 1 },
  },
  pagination: {
    name: 'pagination',
    in: 'query',
    description:
      '`false` leaves the counting out: `totalDocs` is then what the answer holds, and nothing is said of further pages.',
    schema: s.choice(['true', 'false']),
  },
  after: {
    name: 'after',
    in: 'query',
    description:
      'In place of `page`: empty for the beginning, then the `nextCursor` of the answer before. Nothing is counted, and what comes or goes meanwhile moves nothing. With the same `sort` each time.',
    schema: s.text,
    allowEmptyValue: true,
  },
  depth: {
    name: 'depth',
    in: 'query',
    description: 'How far relations are followed; 0 gives ids.',
    schema: { type: 'integer', minimum: 0, maximum: 5, default: 1 },
  },
  select: {
    name: 'select',
    in: 'query',
    ...deep,
    description:
      'These fields alone, `select[headline]=true`, or all but these, `select[body]=false`. Members that a schema requires are then left out.',
    schema: flagOrChoice,
  },
  populate: {
    name: 'populate',
    in: 'query',
    ...deep,
    description: 'These fields of related documents: `populate[persons][name]=true`.',
    schema: flagOrChoice,
  },
  joins: {
    name: 'joins',
    in: 'query',
    ...deep,
    description:
      'Page, sort and filter a join: `joins[storiesBy][limit]=2`; `joins[storiesBy]=false` leaves it out.',
    schema: flagOrChoice,
  },
  draft: {
    name: 'draft',
    in: 'query',
    description: 'The newest revision; when writing, a draft. The public gets the live text all the same.',
    schema: s.flag,
  },
  trash: {
    name: 'trash',
    in: 'query',
    description: 'Documents in the trash too; no type of ours has one, so it changes nothing.',
    schema: s.flag,
  },
  ifMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The revision that the write is based on, as an answer’s `ETag` gave it: `"7"`.',
    schema: s.text,
  },
  lastEventId: {
    name: 'Last-Event-ID',
    in: 'header',
    description: 'The last event that is known, to be told what came after it.',
    schema: s.text,
  },
} as const

export type ParameterName = keyof typeof parameters
