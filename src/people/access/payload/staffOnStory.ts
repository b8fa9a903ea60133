import { type CollectionSlug, Forbidden, NotFound, type PayloadRequest } from 'payload'

import { type WorkflowResource, workflowResources } from '../../../rules/rights/policy.ts'
import { seesDrafts } from '../../../rules/roles/roles.ts'
import { actorOf } from './actorOf.ts'
import { demandReadable } from './demandReadable.ts'

type Story = { resource: CollectionSlug & WorkflowResource; id: string }

/**
 * The door of all that the newsroom keeps beside a story: for people with an account who may read the story.
 *
 * @throws {Forbidden} 403 without an account; {NotFound} 404 when the story is not there or not theirs to read
 */
export const staffOnStory = async (req: PayloadRequest, story: Story): Promise<void> => {
  if (actorOf(req).kind !== 'person') throw new Forbidden(req.t)
  await demandStory(req, story)
}

/**
 * The door of what is under way with a story: for whoever sees drafts, people and keys.
 *
 * @throws {Forbidden} 403 for all others; {NotFound} 404 when the story is not there or not theirs to read
 */
export const insidersOnStory = async (req: PayloadRequest, story: Story): Promise<void> => {
  if (!seesDrafts(actorOf(req))) throw new Forbidden(req.t)
  await demandStory(req, story)
}

const demandStory = async (req: PayloadRequest, { resource, id }: Story): Promise<void> => {
  if (!workflowResources.includes(resource)) throw new NotFound(req.t)
  await demandReadable(req, { collection: resource, id })
}
