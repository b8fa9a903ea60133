import type { PayloadRequest } from 'payload'

/** A section and those right below it that are live, by their ids. */
export const withChildren = async (req: PayloadRequest, id: string): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection: 'sections',
    depth: 0,
    joins: false,
    limit: 100,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    where: { parent: { equals: id } },
  })
  return [id, ...docs.map((section) => section.id)]
}
