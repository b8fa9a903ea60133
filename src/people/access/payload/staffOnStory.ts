import { type CollectionSlug, Forbidden, NotFound, type PayloadRequest } from 'payload'

import { type WorkflowResource, workflowResources } from '../../../rules/rights/policy.ts'
import { seesDrafts } from '../../../rules/roles/roles.ts'
import { actorOf } from './actorOf.ts'
import { demandReadable } from './demandReadable.ts'

type Story = { resource: CollectionSlug & WorkflowResource; id: string }

/**
 * Checks that a person with an account may read a story, for routes about threads, assignments and the like.
 *
 * @throws {Forbidden} 403 without an account; {NotFound} 404 when the story does not exist or they may not read it
 */
export const staffOnStory = async (req: PayloadRequest, story: Story): Promise<void> => {
  if (actorOf(req).kind !== 'person') throw new Forbidden(req.t)
  await demandStory(req, story)
}

/**
 * The same for every actor that sees drafts, people and keys, for routes about the workflow of a story.
 *
 * @throws {Forbidden} 403 for all others; {NotFound} 404 when the story does not exist or they may not read it
 */
export const insidersOnStory = async (req: PayloadRequest, story: Story): Promise<void> => {
  if (!seesDrafts(actorOf(req))) throw new Forbidden(req.t)
  await demandStory(req, story)
}

const demandStory = async (req: PayloadRequest, { resource, id }: Story): Promise<void> => {
  if (!workflowResources.includes(resource)) throw new NotFound(req.t)
  await demandReadable(req, { collection: resource, id })
}
