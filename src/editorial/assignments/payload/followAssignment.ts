import type { CollectionAfterChangeHook } from 'payload'

import { idOf } from '../../../people/access/payload/actorOf.ts'
import { storyOf } from '../../../people/access/payload/storyFields.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { notify } from '../../notifications/payload/notify.ts'

type Document = Record<string, unknown> & { id: string }

/** Logs who was assigned what, and the state of the assignment. */
export const logAssignment: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const { id, role, state, ...assignment } = doc as Document
  const details = { assignment: String(id), assignee: assigneeOf(doc as Document) ?? null, role, state }
  const action = operation === 'create' ? 'assignment.create' : 'assignment.change'
  await record(req, { action, ...storyOf(assignment), details })
}

/** Notifies a person who was assigned something by somebody else. */
export const notifyAssignee: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const assignment = doc as Document
  const assignee = assigneeOf(assignment)
  const before = operation === 'create' ? undefined : assigneeOf(previousDoc as Document)
  if (!assignee || assignee === before) return
  const { note } = assignment
  const said = typeof note === 'string' ? note : undefined
  await notify(req, { kind: 'assigned', to: [assignee], ...storyOf(assignment), note: said })
}

const assigneeOf = ({ assignee }: Document): string | undefined =>
  assignee ? idOf(assignee as string) : undefined
