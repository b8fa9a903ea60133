import { type Endpoint, NotFound } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { staffOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { runChecklist } from '../../checklists/checklist.ts'
import type { WorkflowOptions } from '../../stories/payload/options.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { gatherFacts } from './facts.ts'

/** `GET /api/{slug}/{id}/checklist`: every item of the newest revision, with what is still to do. */
export const checklistEndpoints = (options: WorkflowOptions): Endpoint[] => [
  {
    method: 'get',
    path: '/:id/checklist',
    handler: async (req) => {
      const id = String(req.routeParams?.['id'])
      await staffOnStory(req, { resource: options.resource, id })
      const standing = await readStanding(req, options.resource, id)
      if (!standing) throw new NotFound(req.t)
      const facts = await gatherFacts({
        req,
        options,
        content: standing.newest,
        comment: undefined,
        actor: actorOf(req),
      })
      const items = runChecklist(facts)
      return Response.json({ ready: items.every(({ level, done }) => done || level === 'advised'), items })
    },
  },
]
