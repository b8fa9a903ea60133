import { type CollectionSlug, NotFound, type PayloadRequest } from 'payload'

type Target = {
  collection: CollectionSlug
  id: string
  /** Whether documents in the trash count as existing. */
  trash?: boolean
}

/** @throws {NotFound} 404 when a document does not exist, or the caller may not read it */
export const demandReadable = async (req: PayloadRequest, target: Target): Promise<void> => {
  const found = await req.payload.findByID({
    ...target,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
    select: {},
  })
  if (!found) throw new NotFound(req.t)
}
