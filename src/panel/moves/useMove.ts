'use client'

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useCallback } from 'react'

import { type Problem } from '../../rules/refusals/refuse.ts'
import type { TransitionName } from '../../rules/workflow/transitions.ts'
import { type Conflict, readConflict } from '../conflicts/readConflict.ts'
import { type PanelRefusal, readRefusal } from '../documents/readRefusal.ts'
import { useShowDocument } from '../documents/useShowDocument.ts'
import { postMove, type Said } from './postMove.ts'

/** A refused move; with the conflict when the document has changed since the person last saw it. */
export type MoveRefusal = PanelRefusal & { conflict?: Conflict | undefined }

/**
 * A function that makes a move on the open document, then shows the document as the server returns it. It returns the
 * refusal, or undefined on success.
 */
export const useMove = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const markFields = useMarkFields()
  const showDocument = useShowDocument()
  const { setLastUpdateTime } = useDocumentInfo()
  const url = `${config.routes.api}/${collectionSlug}/${id}`

  const move = useCallback(
    async (
      name: TransitionName,
      { rev, ...said }: Said & { rev: number },
    ): Promise<MoveRefusal | undefined> => {
      const { isLater, response } = await postMove(url, name, { ...said, rev })
      const body: unknown = await response.json().catch(() => undefined)
      if (response.ok) {
        if (isLater) setLastUpdateTime(Date.now())
        else await showDocument((body as { doc: Record<string, unknown> }).doc)
        return undefined
      }
      const refusal = readRefusal(response.status, body)
      markFields(refusal.fields)
      return { ...refusal, conflict: readConflict(response.status, body) }
    },
    [markFields, setLastUpdateTime, showDocument, url],
  )
  return { move, markFields }
}

/** A function that shows problems at their fields; problems without a field are only in the message. */
const useMarkFields = () => {
  const { dispatchFields, getFields, setSubmitted } = useForm()
  return useCallback(
    (problems: readonly Problem[]) => {
      const fields: FormState = getFields()
      const errors = problems.filter(({ path }) => path in fields)
      if (errors.length === 0) return
      setSubmitted(true)
      dispatchFields({ type: 'ADD_SERVER_ERRORS', errors })
    },
    [dispatchFields, getFields, setSubmitted],
  )
}
