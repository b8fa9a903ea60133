'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

import type { LaneOffer } from '../../editorial/workflow/payload/laneOffers.ts'
import type { LaneState } from '../../rules/workflow/lanes.ts'
import { formRevision } from '../conflicts/formRevision.ts'
import type { Conflict } from '../conflicts/readConflict.ts'
import { laneWords } from './laneWords.ts'
import { usePost } from './usePost.ts'

type LaneChange = { lane: LaneOffer; to: LaneState; comment: string | undefined }

/**
 * A function that sets a lane of the open document. Unsaved changes in the form stay, and now count as based on the new
 * revision, whose text is the same.
 */
export const useSetLane = (showConflict: (conflict: Conflict) => void) => {
  const post = usePost()
  const info = useDocumentInfo()
  const { dispatchFields, getFields } = useForm()
  return useCallback(
    async ({ lane, to, comment }: LaneChange): Promise<string | undefined> => {
      const said = { state: to, rev: formRevision(getFields()), comment }
      const answer = await post(`lanes/${lane.lane}?depth=0`, said)
      if (!answer.ok) {
        if (!answer.conflict) return answer.message
        showConflict(answer.conflict)
        return undefined
      }
      const doc = answer.body['doc'] as Record<string, unknown>
      dispatchFields({ type: 'UPDATE', path: 'rev', initialValue: doc['rev'], value: doc['rev'] })
      info.setData(doc)
      info.setLastUpdateTime(Date.parse(String(doc['updatedAt'])))
      info.incrementVersionCount()
      toast.success(`${lane.label}: ${laneWords[to].state.toLowerCase()}.`)
      return undefined
    },
    [dispatchFields, getFields, info, post, showConflict],
  )
}
