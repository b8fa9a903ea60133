'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { askServer } from '../account/askServer.ts'
import { ShownOnce } from '../account/ShownOnce.tsx'

/** Further actions on a webhook: sending undelivered messages again, and making a new secret. */
export const WebhookActions = () => {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const [said, setSaid] = useState('')
  const [secret, setSecret] = useState<string>()
  const url = `${config.routes.api}/webhooks/${id}`
  const replay = async () => {
    const answer = await askServer<{ message: string }>('POST', `${url}/replay`)
    setSaid(answer.ok ? answer.body.message : answer.refusal.message)
  }
  const renew = async () => {
    const answer = await askServer<{ secret: string }>('POST', `${url}/secret`)
    if (answer.ok) setSecret(answer.body.secret)
    else setSaid(answer.refusal.message)
  }
  const list = `${config.routes.admin}/collections/webhooks`
  if (secret)
    return <ShownOnce list={list} text={secret} title="The new secret; the old one stays valid for a day" />
  return (
    <div className="security__line">
      <Button buttonStyle="secondary" margin={false} onClick={() => void replay()} size="small">
        Send again what was not delivered
      </Button>
      <Button buttonStyle="secondary" margin={false} onClick={() => void renew()} size="small">
        New secret
      </Button>
      <span role="status">{said}</span>
    </div>
  )
}
