import type { PayloadRequest } from 'payload'

import { type StoryReference, storyOf } from '../../../people/access/payload/storyFields.ts'
import { type WorkflowResource, workflowResources } from '../../../rules/rights/policy.ts'
import { titleOf } from '../../stories/titleOf.ts'
import type { AssignmentState } from '../roles.ts'

const most = 100

type Row = Record<string, unknown> & { id: string }

/** The story of an assignment, as the desk lists it. */
type ListedStory = { title: string; stage: unknown }

/** A person's assignments, the nearest due date first and those without one last; without those of deleted stories. */
export const readMyAssignments = async (
  req: PayloadRequest,
  { me, state }: { me: string; state: AssignmentState },
) => {
  const { docs } = await req.payload.find({
    collection: 'assignments',
    depth: 1,
    limit: most,
    overrideAccess: false,
    pagination: false,
    req,
    sort: 'due',
    where: { and: [{ assignee: { equals: me } }, { state: { equals: state } }] },
  })
  const rows = docs as unknown as Row[]
  const stories = await readStories(req, rows.map(storyOf))
  const listed = rows.flatMap((row) => {
    const { resource, document } = storyOf(row)
    const story = stories.get(keyOf(resource, document))
    return story ? [{ ...row, story }] : []
  })
  return listed.toSorted((one: Row, other: Row) => Number(!one['due']) - Number(!other['due']))
}

const readStories = async (
  req: PayloadRequest,
  wanted: StoryReference[],
): Promise<Map<string, ListedStory>> => {
  const stories = new Map<string, ListedStory>()
  for (const resource of workflowResources) {
    const ids = wanted.filter((one) => one.resource === resource).map(({ document }) => document)
    if (ids.length === 0) continue
    const { docs } = await req.payload.find({
      collection: resource,
      depth: 0,
      draft: true,
      limit: 0,
      overrideAccess: false,
      pagination: false,
      req,
      where: { id: { in: [...new Set(ids)] } },
    })
    for (const doc of docs as unknown as Row[]) {
      const listed = { title: titleOf(resource, doc), stage: doc['stage'] }
      stories.set(keyOf(resource, String(doc.id)), listed)
    }
  }
  return stories
}

const keyOf = (resource: WorkflowResource, id: string): string => `${resource} ${id}`
