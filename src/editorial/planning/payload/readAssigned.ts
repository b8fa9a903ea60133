import type { PayloadRequest, Where } from 'payload'

/** An open assignment of a story. */
export type OpenAssignment = { story: string; person: string; role: string }

/**
 * The open assignments of stories that the person behind the request may read, with the names of the people. Those of a
 * person who is gone are left out.
 *
 * @param ids only those of these stories; undefined for all
 */
export const readAssignments = async (
  req: PayloadRequest,
  ids?: readonly string[],
): Promise<OpenAssignment[]> => {
  if (ids?.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'assignments',
    depth: 1,
    overrideAccess: false,
    pagination: false,
    populate: { users: { name: true } },
    req,
    select: { assignee: true, document: true, role: true },
    where: { and: [...(ids ? [{ document: { in: [...ids] } }] : []), ...openOnStories] },
  })
  return docs.flatMap(({ assignee, document, role }) =>
    typeof assignee === 'object' && assignee?.name
      ? [{ story: String(document), person: assignee.name, role }]
      : [],
  )
}

/** The conditions of assignments of stories that are open. */
export const openOnStories: readonly Where[] = [
  { resource: { equals: 'articles' } },
  { state: { equals: 'open' } },
]

/** The names of the people that each story is assigned to, by the story's id. */
export const readAssigned = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, string[]>> => namesOf(await readAssignments(req, ids))

/** The names of the people by the story's id. */
export const namesOf = (assignments: readonly OpenAssignment[]): Map<string, string[]> => {
  const names = new Map<string, string[]>()
  for (const { story, person } of assignments) names.set(story, [...(names.get(story) ?? []), person])
  return names
}
