'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'

import { isOutOfHands } from '../../editorial/workflow/isOutOfHands.ts'
import { actorOf } from '../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../rules/rights/allows.ts'
import { isWorkflowResource } from '../../rules/rights/isWorkflowResource.ts'
import { isStage } from '../../rules/workflow/stages.ts'

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
