'use client'

import { useDocumentInfo, useForm, useRouteCache } from '@payloadcms/ui'
import { useCallback } from 'react'

import { useOutOfHands } from './useOutOfHands.ts'

let showing: Promise<void> = Promise.resolve()

/**
 * Resolves when the form holds the document that it was given last. Until then it has its old revision, while the buttons
 * are the new one's already.
 */
export const shown = (): Promise<void> => showing

/** Puts a document into the open form as the server gave it, in place of all that the form held. */
export const useShowDocument = () => {
  const info = useDocumentInfo()
  const { reset } = useForm()
  const { clearRouteCache } = useRouteCache()
  const isOutOfHands = useOutOfHands()
  const show = useCallback(
    async (document: Record<string, unknown>): Promise<void> => {
      const [was, is] = [info.data?.['stage'], document['stage']].map(isOutOfHands)
      /* Handed over: read-only at once, so that nothing is typed that the page below would put away. */
      if (is && !was) await info.getDocPermissions(document)
      info.setData(document)
      info.setLastUpdateTime(Date.parse(String(document['updatedAt'])))
      info.incrementVersionCount()
      if (document['_status'] === 'published') info.setHasPublishedDoc(true)
      await reset(document)
      /* The form takes it with its next drawing. */
      await new Promise((resolve) => setTimeout(resolve))
      /* The page comes anew, with the buttons and fields that the person now has. Nothing unsaved is in a form that was
         read-only until then. */
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
