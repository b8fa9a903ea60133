'use client'

import { Button, useConfig, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'

import { askServer } from '../account/askServer.ts'

/** The button that sends a dead delivery again. */
export const ReplayButton = () => {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const state = useFormFields(([fields]) => fields['state']?.value)
  const [said, setSaid] = useState('')
  if (state !== 'dead') return null
  const replay = async () => {
    const answer = await askServer<{ message: string }>(
      'POST',
      `${config.routes.api}/webhook-deliveries/${id}/replay`,
    )
    setSaid(answer.ok ? answer.body.message : answer.refusal.message)
  }
  return (
    <div className="security__line">
      <Button disabled={said !== ''} margin={false} onClick={() => void replay()} size="small">
        Send again
      </Button>
      <span role="status">{said}</span>
    </div>
  )
}
