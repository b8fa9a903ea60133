'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { KeptText } from '../../editorial/kept/keptText.ts'
import { formRevision } from '../conflicts/formRevision.ts'
import type { Conflict } from '../conflicts/readConflict.ts'
import { useConflict } from '../conflicts/useConflict.tsx'
import { useFindConflict } from '../conflicts/useFindConflict.ts'
import { coveredBy } from './typedFields.ts'
import type { useKeep } from './useKeep.ts'
import type { useOffers } from './useOffers.ts'

type Document = Readonly<Record<string, unknown>>

type Restoring = Pick<ReturnType<typeof useKeep>, 'begin' | 'keeper' | 'typed'> &
  Pick<ReturnType<typeof useOffers>, 'discard' | 'setAside'>

const failed = 'Your text could not be restored. It is still stored. Try again.'

/** The document as it was when the text was typed. */
const openedIn = ({ changes }: Conflict, data: Document): Document => ({
  ...data,
  ...Object.fromEntries(changes.map(({ base, path }) => [path, base])),
})

/**
 * Restores an unsaved text: into the form or, when somebody has saved the document since, into the conflict dialog. It
 * overwrites what has been typed meanwhile; what it overwrites is offered in its place.
 */
export const useRestore = ({ begin, discard, keeper, setAside, typed }: Restoring) => {
  const { data } = useDocumentInfo()
  const { getFields, reset, setModified } = useForm()
  const { dialog, show } = useConflict()
  const findConflict = useFindConflict()

  const restore = useCallback(
    async (offer: KeptText): Promise<void> => {
      const rev = formRevision(getFields()) ?? null
      const meanwhile = typed()
      const fields = { ...meanwhile, ...offer.fields }
      const covered = { fields: coveredBy(meanwhile, offer.fields), rev }
      const conflict =
        offer.rev === null ? undefined : await findConflict({ data: offer.fields, rev: offer.rev })
      if (conflict) {
        const onSettled = (): void => {
          setAside(covered)
          void discard(offer)
        }
        const opened = openedIn(conflict, data ?? {})
        show(conflict, { opened, mine: { ...opened, ...fields }, onSettled })
        return
      }
      begin()
      setAside(covered)
      await reset({ ...data, ...fields })
      setModified(true)
      // Stored under the new form before the old text is deleted.
      keeper.keep({ fields, rev })
      await discard(offer)
    },
    [begin, data, discard, findConflict, getFields, keeper, reset, setAside, setModified, show, typed],
  )

  const tryToRestore = (offer: KeptText) => restore(offer).catch(() => void toast.error(failed))
  return { dialog, restore: tryToRestore }
}
