import type { PayloadRequest } from 'payload'

import { idOf } from '../../../people/access/payload/actorOf.ts'
import { allows } from '../../../rules/rights/allows.ts'
import { type Actor, isRole } from '../../../rules/roles/roles.ts'
import type { Effect, Outcome } from '../../stories/payload/outcome.ts'
import { kindOfMove } from '../kindOfMove.ts'
import { notify } from './notify.ts'

type Document = Readonly<Record<string, unknown>> & { id: string }

/**
 * Notifies the people concerned of a move: reviewers of a submission, writers and assignees of all later moves. Nobody is
 * notified of writes by the server itself, such as an import or the demo.
 */
export const notifyOfMove: Effect = async ({ req, outcome, doc }) => {
  const { actor, comment, move, resource } = outcome
  const kind = move && kindOfMove[move]
  if (!kind || (actor.kind === 'system' && move === 'publish-now')) return
  const to = kind === 'submitted' ? await watchersOf(req, outcome, doc) : await writersOf(req, outcome, doc)
  await notify(req, { kind, to, resource, document: doc.id, note: comment })
}

/** The writers of a story, the person who started it, and its current assignees. */
const writersOf = async (req: PayloadRequest, { resource, writers }: Outcome, doc: Document) => {
  const { docs } = await req.payload.db.find<{ id: string; assignee?: unknown }>({
    collection: 'assignments',
    limit: 0,
    pagination: false,
    req,
    where: {
      and: [
        { resource: { equals: resource } },
        { document: { equals: doc.id } },
        { state: { equals: 'open' } },
      ],
    },
  })
  return [doc['createdBy'], ...writers, ...docs.map(({ assignee }) => assignee)]
    .filter(Boolean)
    .map((person) => idOf(person as string))
}

type Watcher = { id: string; role?: unknown; sections?: (string | { id: string })[] | null }

/** The people who chose to be notified of submissions and may approve this one. */
const watchersOf = async (req: PayloadRequest, { resource }: Outcome, doc: Document): Promise<string[]> => {
  const { docs: choices } = await req.payload.db.find<{ id: string; person?: unknown }>({
    collection: 'notification-choices',
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ kind: { equals: 'submitted' } }, { way: { not_equals: 'none' } }] },
  })
  const ids = choices.flatMap(({ person }) => (person ? [idOf(person as string)] : []))
  if (ids.length === 0) return []
  const { docs: people } = await req.payload.db.find<Watcher>({
    collection: 'users',
    limit: 0,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  const { section } = doc
  const subject = { owner: undefined, sections: section ? [idOf(section as string)] : [], isLive: false }
  return people
    .filter((person) => allows({ actor: asActor(person), resource, action: 'approve', subject }))
    .map((person) => String(person.id))
}

const asActor = ({ id, role, sections }: Watcher): Actor => {
  if (!isRole(role)) return { kind: 'public' }
  const bound = role === 'admin' ? [] : (sections ?? []).map(idOf)
  return { kind: 'person', id: String(id), role, sections: bound }
}
