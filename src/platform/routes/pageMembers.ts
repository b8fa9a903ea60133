import { z } from 'zod'

/** What Payload’s lists have beside their documents. */
export const pageMembers = {
  totalDocs: z.int(),
  limit: z.int(),
  totalPages: z.int(),
  page: z.int(),
  pagingCounter: z.int(),
  hasPrevPage: z.boolean(),
  hasNextPage: z.boolean(),
  prevPage: z.int().nullable(),
  nextPage: z.int().nullable(),
} as const satisfies Record<string, z.ZodType>
