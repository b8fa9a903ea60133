'use client'

import { useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

import { editorsFlushed } from './editorsFlushed.ts'
import { taggedRevision } from './formRevision.ts'
import type { Conflict } from './readConflict.ts'
import { useFindConflict } from './useFindConflict.ts'
import { useLeftOut } from './useLeftOut.ts'

type Saved = { isSaved: boolean; rev?: number | undefined; conflict?: Conflict | undefined }

/**
 * Saves the open form as a draft, as Payload does. The form contains the revision that it was opened with, so the server
 * refuses to overwrite a newer one.
 *
 * @returns the number of the new revision; or, when nothing was saved, the conflict if there is one
 */
export const useSave = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { submit } = useForm()
  const leftOut = useLeftOut()
  const findConflict = useFindConflict()
  const url = `${config.routes.api}/${collectionSlug}${id ? `/${id}` : ''}`

  return useCallback(
    async ({ isQuiet = true } = {}): Promise<Saved> => {
      await editorsFlushed()
      const answer = await submit({
        action: `${url}?depth=0&draft=true&fallback-locale=null`,
        ...(isQuiet && { disableSuccessStatus: true }),
        method: id ? 'PATCH' : 'POST',
        overrides: { ...leftOut, _status: 'draft' },
        skipValidation: true,
      })
      if (answer?.res.ok) return { isSaved: true, rev: taggedRevision(answer.res.headers) }
      return { isSaved: false, conflict: await findConflict().catch(() => undefined) }
    },
    [findConflict, id, leftOut, submit, url],
  )
}
