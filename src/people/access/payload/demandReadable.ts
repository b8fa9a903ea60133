import { type CollectionSlug, NotFound, type PayloadRequest } from 'payload'

type Asked = {
  collection: CollectionSlug
  id: string
  /** Whether what lies in the trash is there too. */
  trash?: boolean
}

/** @throws {NotFound} 404 when a document is not there, or is not for the one who asks to read */
export const demandReadable = async (req: PayloadRequest, asked: Asked): Promise<void> => {
  const found = await req.payload.findByID({
    ...asked,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
    select: {},
  })
  if (!found) throw new NotFound(req.t)
}
