'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { type ReactNode, useCallback, useState } from 'react'

import { useFields } from '../words/useFields.ts'
import { asDocument } from './asDocument.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import type { Conflict } from './readConflict.ts'

/** A conflict with both sides of it: the document as it was opened, and as the person wants it. */
export type Case = {
  conflict: Conflict
  opened: Readonly<Record<string, unknown>>
  mine: Readonly<Record<string, unknown>>
  /** Told when the person has chosen, and it is done. */
  onSettled?: () => void
}

type Sides = Omit<Case, 'conflict'>

/**
 * The dialog about a conflict on the open document, and a way to show it: with what is in the form, or with the sides
 * that are given.
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
