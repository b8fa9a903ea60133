import { refused } from '../../../rules/refusals/refused.ts'
import { askedBesides, trashAsked } from '../../stories/trashAsked.ts'

type Document = Record<string, unknown>

/**
 * Extracts from a write of a story the request to move it to the trash or out of it. The time is the server’s own, because
 * the purge depends on it.
 *
 * @param newest the newest revision of the story; undefined for a new one
 * @throws {Refused} 409 `trash-alone` when the write also changes something else
 */
export const settleTrash = (data: Document, newest: Document | undefined) => {
  const trash = trashAsked(data, newest)
  if (trash === undefined) return { trash, data: withoutTime(data) }
  if (!newest) throw refused('in-trash/new')
  const others = askedBesides(data)
  if (others.length > 0) throw refused('trash-alone', { fields: others })
  return { trash, data: { deletedAt: trash === 'trash' ? new Date().toISOString() : null } }
}

const withoutTime = ({ deletedAt: _, ...data }: Document): Document => data
