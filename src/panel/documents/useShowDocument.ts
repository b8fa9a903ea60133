'use client'

import { useDocumentInfo, useForm, useRouteCache } from '@payloadcms/ui'
import { useCallback } from 'react'

import { useOutOfHands } from './useOutOfHands.ts'

let showing: Promise<void> = Promise.resolve()

/**
 * Resolves when the form contains the document that was shown last. Until then it has the old revision, although the
 * buttons already belong to the new one.
 */
export const shown = (): Promise<void> => showing

/** A function that replaces the content of the open form by a document from the server. */
export const useShowDocument = () => {
  const info = useDocumentInfo()
  const { reset } = useForm()
  const { clearRouteCache } = useRouteCache()
  const isOutOfHands = useOutOfHands()
  const show = useCallback(
    async (document: Record<string, unknown>): Promise<void> => {
      const [was, is] = [info.data?.['stage'], document['stage']].map(isOutOfHands)
      // The text is now read-only for this person. Apply that at once, so that nothing typed is lost by the reload below.
      if (is && !was) await info.getDocPermissions(document)
      info.setData(document)
      info.setLastUpdateTime(Date.parse(String(document['updatedAt'])))
      info.incrementVersionCount()
      if (document['_status'] === 'published') info.setHasPublishedDoc(true)
      await reset(document)
      // The form updates with its next render.
      await new Promise((resolve) => setTimeout(resolve))
      // Reload the page with the buttons and fields that the person now has. A read-only form has nothing unsaved.
      if (is !== was) clearRouteCache()
    },
    [clearRouteCache, info, isOutOfHands, reset],
  )
  return useCallback(
    (document: Record<string, unknown>): Promise<void> => {
      const done = show(document)
      showing = done.catch(() => undefined)
      return done
    },
    [show],
  )
}
