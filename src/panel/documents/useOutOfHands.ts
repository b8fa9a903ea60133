'use client'

import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'

import { isOutOfHands } from '../../editorial/workflow/isOutOfHands.ts'
import { actorOf } from '../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../rules/rights/allows.ts'
import { isWorkflowResource } from '../../rules/rights/isWorkflowResource.ts'
import { isStage } from '../../rules/workflow/stages.ts'

/** A function that says whether this person may not edit the open document at a stage, by the same rule as the server. */
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
