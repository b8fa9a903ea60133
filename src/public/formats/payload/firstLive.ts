import type { PayloadRequest, Where } from 'payload'

/** Asks for the one document that is live and meets a condition, as the public sees it. */
export const firstLive = (req: PayloadRequest, where: Where) => ({
  limit: 1,
  overrideAccess: false as const,
  pagination: false,
  req,
  where: { and: [{ _status: { equals: 'published' } }, where] } satisfies Where,
})
