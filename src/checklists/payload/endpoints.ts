import { type Endpoint, NotFound } from 'payload'

import { actorOf } from '../../access/payload/actorOf.ts'
import { staffOnStory } from '../../access/payload/staffOnStory.ts'
import { gatherFacts } from '../../workflow/payload/facts.ts'
import type { WorkflowOptions } from '../../workflow/payload/options.ts'
import { readStanding } from '../../workflow/payload/storyState.ts'
import { runChecklist } from '../checklist.ts'

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
