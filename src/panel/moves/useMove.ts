'use client'

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useCallback } from 'react'

import { type Problem } from '../../rules/refusals/refuse.ts'
import type { TransitionName } from '../../rules/workflow/transitions.ts'
import { type Conflict, readConflict } from '../conflicts/readConflict.ts'
import { type PanelRefusal, readRefusal } from '../documents/readRefusal.ts'
import { useShowDocument } from '../documents/useShowDocument.ts'

/** The data of a move; `at` is ISO 8601, `zone` its time zone, `notice` is public. */
export type Said = { comment?: string; at?: string; zone?: string; notice?: string }

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
      const isLater = name === 'withdraw' && said.at !== undefined
      const response = isLater
        ? await post(`${url}/schedules`, { ...said, action: name })
        : await post(`${url}/transitions/${name}?depth=0`, { ...said, rev })
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

const post = (url: string, said: object): Promise<Response> =>
  fetch(url, {
    body: JSON.stringify(said),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })

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
