import type { FieldHook } from 'payload'

import { actorOf } from '../../../src/people/access/payload/actorOf.ts'
import { seesDrafts } from '../../../src/rules/roles/roles.ts'
import { relationIn } from '../../../src/text/richtext/tree.ts'

type Pin = { story?: unknown }

/**
 * Leaves out pins whose story the public may not read: what an editor wrote over it for this front, headline or
 * picture, would tell of it.
 */
export const hideDeadPins: FieldHook = async ({ overrideAccess, req, value }): Promise<unknown> => {
  const pins = Array.isArray(value) ? (value as Pin[]) : []
  if (pins.length === 0 || overrideAccess === true || seesDrafts(actorOf(req))) return value
  const ids = pins.map(({ story }) => relationIn(story)).filter((id) => id !== undefined)
  const { docs } = await req.payloadDataLoader.find({
    collection: 'articles',
    depth: 0,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    where: { id: { in: ids } },
  })
  const live = new Set(docs.map(({ id }) => id))
  return pins.filter(({ story }) => live.has(relationIn(story) ?? ''))
}
