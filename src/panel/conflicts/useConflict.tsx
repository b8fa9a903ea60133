'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { type ReactNode, useCallback, useState } from 'react'

import { useFields } from '../words/useFields.ts'
import { asDocument } from './asDocument.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import type { Conflict } from './readConflict.ts'

/** A conflict with the opened document and the person's own version. */
export type Case = {
  conflict: Conflict
  opened: Readonly<Record<string, unknown>>
  mine: Readonly<Record<string, unknown>>
  /** Called when the conflict has been resolved. */
  onSettled?: () => void
}

type Sides = Omit<Case, 'conflict'>

/**
 * The dialog for a conflict on the open document, and a function to show it, with the content of the form or with given
 * versions.
 */
export const useConflict = (): { dialog: ReactNode; show: (conflict: Conflict, sides?: Sides) => void } => {
  const { data } = useDocumentInfo()
  const { getData } = useForm()
  const fields = useFields()
  const [open, setOpen] = useState<Case>()
  const show = useCallback(
    (conflict: Conflict, sides?: Sides) => {
      toast.dismiss()
      setOpen({ conflict, ...(sides ?? { opened: data ?? {}, mine: asDocument(getData(), fields) }) })
    },
    [data, fields, getData],
  )
  const dialog = open && (
    <ConflictDialog at={open} key={open.conflict.rev} onAgain={setOpen} onClose={() => setOpen(undefined)} />
  )
  return { dialog, show }
}
