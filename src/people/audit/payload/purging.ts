import type { PayloadRequest } from 'payload'

/** What the log says of a document that is purged from the trash: since when it was there, and who put it there. */
export type Purging = { trashedAt: string; trashedBy: string | null }

/** Says that the deletion on this request purges the trash. The context is reached by server code alone. */
export const setPurging = (req: PayloadRequest, purging: Purging): void => {
  req.context['purging'] = purging
}

/** The action of a deletion, and what else the log is told. */
export const deletionIn = ({ context }: PayloadRequest): { action: string; details: object } => {
  const purging = context['purging'] as Purging | undefined
  return purging ? { action: 'purge', details: purging } : { action: 'delete', details: {} }
}
