import { refused } from '../../../rules/refusals/refused.ts'
import { askedBesides, trashAsked } from '../../stories/trashAsked.ts'

type Document = Record<string, unknown>

/**
 * Takes out of a write of a story what it asks of the trash. The time is the server’s own, for by it the trash is purged.
 *
 * @param newest revision of the story; undefined when it is new
 * @throws {Refused} 409 when it asks for something else besides
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
