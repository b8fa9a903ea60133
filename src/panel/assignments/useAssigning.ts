'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { send } from '../beside/send.ts'
import { momentOf, ownZone } from '../moves/plannedTime.ts'

/** The state of the form to assign the open story, and a function to send it. */
export const useAssigning = (onAssign: () => void) => {
  const { user } = useAuth()
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const [entered, setEntered] = useState({ assignee: String(user?.id), role: 'writer', due: '' })
  const [error, setError] = useState<string>()
  const assign = async (): Promise<void> => {
    const due = momentOf({ wall: entered.due, zone: ownZone(), isSecond: false })
    const refusal = await send('POST', `${config.routes.api}/assignments?depth=0`, {
      resource: collectionSlug,
      document: String(id),
      assignee: entered.assignee,
      role: entered.role,
      ...(due && { due }),
    })
    setError(refusal)
    if (!refusal) onAssign()
  }
  const enter = (more: Partial<typeof entered>): void => setEntered((before) => ({ ...before, ...more }))
  return { assign, enter, entered, error }
}
