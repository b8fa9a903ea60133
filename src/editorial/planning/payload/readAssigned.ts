import type { PayloadRequest } from 'payload'

/** The names of the people that each story is assigned to, by the story's id. */
export const readAssigned = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, string[]>> => {
  const names = new Map<string, string[]>()
  if (ids.length === 0) return names
  const { docs } = await req.payload.find({
    collection: 'assignments',
    depth: 1,
    overrideAccess: false,
    pagination: false,
    populate: { users: { name: true } },
    req,
    select: { assignee: true, document: true },
    where: {
      and: [
        { document: { in: [...ids] } },
        { resource: { equals: 'articles' } },
        { state: { equals: 'open' } },
      ],
    },
  })
  for (const { assignee, document } of docs) {
    if (typeof assignee !== 'object' || !assignee?.name) continue
    names.set(String(document), [...(names.get(String(document)) ?? []), assignee.name])
  }
  return names
}
