import { toast } from '@payloadcms/ui'

import type { Note } from '../../archive/notes/notes.ts'

const mostTold = 5

/** Shows the writer which parts of the pasted content were left out or changed. */
export const showNotes = (notes: readonly Note[]): void => {
  if (notes.length === 0) return
  const listed = notes.slice(0, mostTold).map(sentence)
  const more = notes.length > mostTold ? [`And ${notes.length - mostTold} more like these.`] : []
  toast.warning([...listed, ...more].join(' '), { duration: 30_000 })
}

const sentence = ({ detail, message }: Note): string =>
  detail === undefined ? message : `${message.replace(/[.:]$/, '')}: ${detail.replace(/\.$/, '')}.`
