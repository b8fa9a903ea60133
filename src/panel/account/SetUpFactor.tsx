'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { askServer } from './askServer.ts'
import { Entry } from './Entry.tsx'

type Secret = { secret: string; uri: string }
type Props = { url: string; onConfirmed: (recoveryCodes: string[]) => void }

/** Shows the secret for the authenticator app, and asks for a first code. */
export const SetUpFactor = ({ url, onConfirmed }: Props) => {
  const [given, setGiven] = useState<Secret>()
  const [refused, setRefused] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const begin = async (password: string) => {
    const answer = await askServer<Secret>('POST', `${url}/setup`, { password })
    setRefused(answer.ok ? undefined : answer.refusal.message)
    if (answer.ok) setGiven(answer.body)
  }
  const confirm = async (code: string) => {
    const answer = await askServer<{ recoveryCodes: string[] }>('POST', `${url}/confirm`, { code })
    if (answer.ok) onConfirmed(answer.body.recoveryCodes)
    else setRefused(answer.refusal.message)
  }
  if (given) return <Scan confirm={confirm} given={given} refused={refused} />
  if (!isAsking) {
    return (
      <Button onClick={() => setAsking(true)} size="small">
        Set up
      </Button>
    )
  }
  return (
    <Entry
      label="Your present password"
      name="factor-password"
      onSend={begin}
      refused={refused}
      send="Go on"
      type="password"
    />
  )
}

type ScanProps = { given: Secret; refused: string | undefined; confirm: (code: string) => Promise<void> }

const Scan = ({ given, refused, confirm }: ScanProps) => (
  <div className="security__steps">
    <p>
      In your authenticator app, add an account by key, and type this one. On this device the app may also
      open <a href={given.uri}>by this link</a>.
    </p>
    <code className="security__secret">{(given.secret.match(/.{4}/g) ?? []).join(' ')}</code>
    <Entry
      label="The code that the app shows now"
      name="factor-code"
      onSend={confirm}
      refused={refused}
      send="Turn on"
      type="text"
    />
  </div>
)
