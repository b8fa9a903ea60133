'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'

import { scopeOf } from '../../access/allows.ts'
import { isWorkflowResource } from '../../access/isWorkflowResource.ts'
import { actorOf } from '../../access/payload/actorOf.ts'
import { isOutOfHands } from '../../workflow/isOutOfHands.ts'
import { isStage } from '../../workflow/stages.ts'

/** Whether the open document, at a stage, is out of this person's hands; the server decides by the same rule. */
export const useOutOfHands = (): ((stage: unknown) => boolean) => {
  const { user } = useAuth()
  const { collectionSlug } = useDocumentInfo()
  return useCallback(
    (stage) => {
      if (!isWorkflowResource(collectionSlug) || !isStage(stage)) return false
      const mayRevise = scopeOf(actorOf({ user: user as never }), collectionSlug, 'revise') !== undefined
      return isOutOfHands(stage, mayRevise)
    },
    [collectionSlug, user],
  )
}
