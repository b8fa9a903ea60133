import { z } from 'zod'

import { byField, flag, text, whole } from './parameters.ts'

/** Optional parameters that many routes share, by the names under which the contract defines them once. */
export const sharedParameters = {
  where: byField()
    .meta({ called: 'Where' })
    .describe(
      'Filter: `where[field][operator]=value`, with paths through groups and relations (`where[section.slug][equals]=harbour`) and `where[and][0]…`, `where[or][0]…`. Without an account by the fields that the guide for front ends names.',
    )
    .optional(),
  sort: text()
    .describe(
      'A field, several by commas; `-` before one is descending. Without an account one to three of the fields that the guide for front ends names.',
    )
    .meta({ example: '-publishedAt' })
    .optional(),
  limit: whole(1, 100)
    .describe('Documents in one answer; without an account 1 to 100.')
    .optional()
    .meta({ usual: 10 }),
  page: whole(1).describe('From 1.').optional().meta({ usual: 1 }),
  pagination: flag()
    .describe(
      '`false` leaves the counting out: `totalDocs` is then what the answer holds, and nothing is said of further pages.',
    )
    .optional(),
  after: text()
    .describe(
      'In place of `page`: empty for the beginning, then the `nextCursor` of the answer before. Nothing is counted, and what comes or goes meanwhile moves nothing. With the same `sort` each time.',
    )
    .meta({ allowEmptyValue: true })
    .optional(),
  depth: whole(0, 5).describe('How far relations are followed; 0 gives ids.').optional().meta({ usual: 1 }),
  select: byField()
    .describe(
      'These fields alone, `select[headline]=true`, or all but these, `select[body]=false`. Members that a schema requires are then left out.',
    )
    .optional(),
  populate: byField()
    .describe('These fields of related documents: `populate[persons][name]=true`.')
    .optional(),
  joins: z
    .union([z.literal('false'), byField()])
    .describe(
      'Page, sort and filter a join: `joins[storiesBy][limit]=2`; `joins[storiesBy]=false` leaves it out.',
    )
    .optional(),
  draft: flag()
    .describe('The newest revision; when writing, a draft. The public gets the live text all the same.')
    .optional(),
  trash: flag()
    .describe('Documents in the trash too; no type of ours has one, so it changes nothing.')
    .optional(),
} as const satisfies Record<string, z.ZodType>

/** The contract's name for a shared parameter; undefined for any other. */
export const sharedName = (schema: z.ZodType): string | undefined =>
  Object.entries(sharedParameters).find(([, known]) => known === schema)?.[0]

const { depth, joins, populate, select } = sharedParameters

/** The parameters that shape a document, or each document of a list. */
export const shape = { depth, select, populate, joins }
