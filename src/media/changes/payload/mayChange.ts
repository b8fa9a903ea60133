import type { PayloadRequest } from 'payload'

import { liveShowing, type Showing } from '../../../editorial/workflow/payload/storiesShowing.ts'
import { idOf } from '../../../people/access/payload/actorOf.ts'
import { allows, scopeOf } from '../../../rules/rights/allows.ts'
import { workflowResources } from '../../../rules/rights/policy.ts'
import { shownLaw } from '../../../rules/rights/shownLaw.ts'
import type { Actor } from '../../../rules/roles/roles.ts'

const { livePicture, publicFile } = shownLaw

type Picture = { id: string; isLive?: boolean | null; isPublic?: boolean | null }

/** Whether readers can see a picture: something live shows it, or it is flagged as public. */
export const isSeen = ({ isLive, isPublic }: Picture): boolean => isLive === true || isPublic === true

/**
 * Whether an actor may change at once what readers see of a picture. This needs the right to publish every live document
 * that shows it and, if it is flagged as public, the right to make files public. Any other picture is seen by nobody.
 */
export const mayChangeNow = async (req: PayloadRequest, actor: Actor, picture: Picture): Promise<boolean> => {
  if (actor.kind === 'system') return true
  if (picture.isPublic && scopeOf(actor, 'media', publicFile.needs) === undefined) return false
  if (!picture.isLive) return true
  const scopes = workflowResources.map((resource) => scopeOf(actor, resource, livePicture.needs))
  if (scopes.every((scope) => scope === 'any')) return true
  if (scopes.every((scope) => scope === undefined)) return false
  return (await liveShowing(req, picture.id)).every((story) => mayPublish(actor, story))
}

const mayPublish = (actor: Actor, { id, live = {}, options }: Showing): boolean => {
  const owner = live['createdBy'] ?? live['createdByKey']
  const subject = {
    owner: owner ? idOf(owner as string) : undefined,
    sections: options.sectionsOf({ ...live, id }),
    isLive: true,
  }
  return allows({ actor, resource: options.resource, action: livePicture.needs, subject })
}
