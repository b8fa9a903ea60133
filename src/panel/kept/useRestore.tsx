'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { KeptText } from '../../editorial/kept/keptText.ts'
import { formRevision } from '../conflicts/formRevision.ts'
import { useConflict } from '../conflicts/useConflict.tsx'
import { useFindConflict } from '../conflicts/useFindConflict.ts'
import type { Keeper } from './Keeper.ts'

type Document = Readonly<Record<string, unknown>>

type Restoring = { begin: () => void; discard: (offer: KeptText) => Promise<void>; keeper: Keeper }

/**
 * Brings a kept text back: into the form, or, when the document has been saved by somebody since, into the window in
 * which one chooses field by field.
 *
 * @param ask.begin says that what the form gets is typed
 * @param ask.discard forgets a text that is back
 */
export const useRestore = (ask: Restoring) => {
  const { begin, discard, keeper } = ask
  const { data } = useDocumentInfo()
  const { getFields, reset, setModified } = useForm()
  const { dialog, show } = useConflict()
  const findConflict = useFindConflict()

  const restore = useCallback(
    async (offer: KeptText): Promise<void> => {
      const rev = formRevision(getFields())
      const conflict =
        offer.rev === null ? undefined : await findConflict({ data: offer.fields, rev: offer.rev })
      if (conflict) {
        const bases = Object.fromEntries(conflict.changes.map(({ base, path }) => [path, base]))
        const opened: Document = { ...data, ...bases }
        show(conflict, { opened, mine: { ...opened, ...offer.fields }, onSettled: () => void discard(offer) })
        return
      }
      begin()
      await reset({ ...data, ...offer.fields })
      setModified(true)
      /* Kept anew before the old one goes. */
      keeper.keep({ fields: offer.fields, rev: rev ?? null })
      await discard(offer)
    },
    [begin, data, discard, findConflict, getFields, keeper, reset, setModified, show],
  )

  return {
    dialog,
    restore: useCallback(
      (offer: KeptText) =>
        restore(offer).catch(() => {
          toast.error('Your text could not be brought back just now. It is still kept: try again.')
        }),
      [restore],
    ),
  }
}
