'use client'

import { useModal } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { Conflict } from './readConflict.ts'
import { useFindConflict } from './useFindConflict.ts'

/** Payload's dialog that warns at the first change that the document is outdated, and can only reload it. */
const staleWindow = 'document-stale-data'

/** Shows our conflict dialog instead, which keeps what was written. */
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
