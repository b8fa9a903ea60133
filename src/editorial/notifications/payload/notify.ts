import type { PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { disabledAmong } from '../../../people/access/payload/disabledAmong.ts'
import type { StoryReference } from '../../../people/access/payload/storyFields.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { titleOf } from '../../stories/titleOf.ts'
import { address, type Choice } from '../address.ts'
import type { Kind } from '../kinds.ts'
import { wording } from '../wording.ts'

export type News = StoryReference & {
  kind: Kind
  /** Ids of the people concerned. */
  to: readonly string[]
  /** What was said with it. */
  note?: string | undefined
  thread?: string
}

/**
 * Tells people of something, but for those whose account is disabled, in the transaction of what it tells of: whoever is told of it, it was done. E-mail is
 * marked as waiting here and sent after the commit.
 */
export const notify = async (req: PayloadRequest, news: News): Promise<void> => {
  const { kind, resource, document, thread } = news
  if (news.to.length === 0) return
  const disabled = await disabledAmong(req, news.to)
  const to = news.to.filter((id) => !disabled.has(id))
  const actor = actorOf(req)
  const by = actor.kind === 'person' ? actor.id : undefined
  const letters = address({ kind, to, by, choices: await readChoices(req, kind, to) })
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
