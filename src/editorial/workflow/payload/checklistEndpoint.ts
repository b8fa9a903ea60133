import { NotFound } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { staffOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { runChecklist } from '../../checklists/checklist.ts'
import type { WorkflowOptions } from '../../stories/payload/options.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { checklistRoute } from '../routes.ts'
import { gatherFacts } from './facts.ts'

/** `GET /api/{slug}/{id}/checklist`: every item of the newest revision, with what is still to do. */
export const checklistEndpoint = (options: WorkflowOptions) =>
  endpointOf(checklistRoute, async (req) => {
    const id = param(req, 'id')
    await staffOnStory(req, { resource: options.resource, id })
    const standing = await readStanding(req, options.resource, id)
    if (!standing) throw new NotFound(req.t)
    const content = standing.newest
    const facts = await gatherFacts({ req, options, content, comment: undefined, actor: actorOf(req) })
    const items = runChecklist(facts)
    return Response.json({ ready: items.every(({ level, done }) => done || level === 'advised'), items })
  })
