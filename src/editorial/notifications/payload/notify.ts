import type { PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { disabledAmong } from '../../../people/access/payload/disabledAmong.ts'
import type { StoryReference } from '../../../people/access/payload/storyFields.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { titleOf } from '../../stories/titleOf.ts'
import type { Kind } from '../kinds.ts'
import { recipients, type Choice } from '../recipients.ts'
import { wording } from '../wording.ts'

export type News = StoryReference & {
  kind: Kind
  /** Ids of the recipients. */
  to: readonly string[]
  /** The note or comment that came with it. */
  note?: string | undefined
  thread?: string
}

/**
 * Notifies people in the transaction of the event itself, so that nobody is notified of something that was rolled back.
 * Disabled accounts are skipped. E-mail is marked as waiting here, and sent after the commit.
 */
export const notify = async (req: PayloadRequest, news: News): Promise<void> => {
  const { kind, resource, document, thread } = news
  const actor = actorOf(req)
  const by = actor.kind === 'person' ? actor.id : undefined
  const others = news.to.filter((id) => id !== by)
  if (others.length === 0) return
  const disabled = await disabledAmong(req, others)
  const to = others.filter((id) => !disabled.has(id))
  const letters = recipients({ kind, to, by, choices: await readChoices(req, kind, to) })
  if (letters.length === 0) return
  const standing = await readStanding(req, resource, document)
  const text = wording(kind, {
    who: whoOf(req),
    title: titleOf(resource, standing?.newest ?? {}),
    note: news.note,
  })
  const at = new Date().toISOString()
  for (const letter of letters) {
    const data = { ...letter, kind, resource, document, thread: thread ?? null, text, at, by: by ?? null }
    await req.payload.db.create({
      collection: 'notifications',
      data: { ...data, mailAt: letter.mail === 'waiting' ? at : null, attempts: 0 },
      req,
      returning: false,
    })
  }
}

const whoOf = ({ user }: PayloadRequest): string => {
  const { name, email } = (user ?? {}) as { name?: string; email?: string }
  return name ?? email ?? 'The newsroom'
}

const readChoices = async (req: PayloadRequest, kind: Kind, people: readonly string[]): Promise<Choice[]> => {
  const { docs } = await req.payload.db.find<Choice & { id: string }>({
    collection: 'notification-choices',
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ kind: { equals: kind } }, { person: { in: [...new Set(people)] } }] },
  })
  return docs
}
