import type { CollectionBeforeChangeHook } from 'payload'

import { actorOf, idOf } from '../../../people/access/payload/actorOf.ts'
import { refuseDisabled } from '../../../people/access/payload/disabledAmong.ts'
import { staffOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { storyOf } from '../../../people/access/payload/storyFields.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { scopeOf } from '../../../rules/rights/allows.ts'
import { isEquivalent } from '../../../text/digest/isEquivalent.ts'
import { type Assignment, decideAssignment } from '../decideAssignment.ts'

type Document = Record<string, unknown>

/** Checks that the caller may create or change the assignment, and that its story exists. */
export const guardAssignment: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const actor = actorOf(req)
  if (actor.kind !== 'person') return data
  const isNew = operation === 'create'
  const after = plain(data as Document)
  const before = isNew ? undefined : plain(originalDoc as Document)
  const refusal = decideAssignment({
    scope: scopeOf(actor, 'assignments', isNew ? 'create' : 'update'),
    me: actor.id,
    after,
    isNew,
    changed: changedIn(after, before),
  })
  if (refusal) throw new Refused(refusal)
  const assignee = after.assignee === before?.assignee ? undefined : after.assignee
  if (typeof assignee === 'string') await refuseDisabled(req, { ids: [assignee], path: 'assignee' })
  if (!isNew) return data
  const { resource, document: id } = storyOf(after)
  await staffOnStory(req, { resource, id })
  return { ...data, createdBy: actor.id }
}

const plain = ({ assignee, document, due, note, resource, role, state }: Document): Assignment => ({
  assignee: assignee ? idOf(assignee as string) : undefined,
  document,
  due: due ? timeOf(due as string) : undefined,
  note,
  resource,
  role,
  state,
})

/** A time as ISO 8601. An invalid time is returned unchanged, because validation refuses it later. */
const timeOf = (due: string): string => {
  const time = new Date(due)
  return Number.isNaN(time.getTime()) ? due : time.toISOString()
}

const changedIn = (after: Assignment, before: Assignment | undefined): string[] =>
  Object.entries(after)
    .filter(([field, value]) => !isEquivalent(value, before?.[field as keyof Assignment]))
    .map(([field]) => field)
