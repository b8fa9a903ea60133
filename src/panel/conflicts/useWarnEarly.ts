'use client'

import { useModal } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { Conflict } from './readConflict.ts'
import { useFindConflict } from './useFindConflict.ts'

/** Payload's window that says at the first change that the document is out of date, and can only reload it. */
const staleWindow = 'document-stale-data'

/** Shows our dialog in its place, which loses nothing of what was written. */
export const useWarnEarly = (show: (conflict: Conflict) => void): void => {
  const { closeModal, isModalOpen } = useModal()
  const findConflict = useFindConflict()
  const isOpen = isModalOpen(staleWindow)
  useEffect(() => {
    if (!isOpen) return
    closeModal(staleWindow)
    findConflict().then(
      (conflict) => conflict && show(conflict),
      () => undefined,
    )
  }, [closeModal, findConflict, isOpen, show])
}
