'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { askServer } from './askServer.ts'
import { Entry } from './Entry.tsx'

type Secret = { secret: string; uri: string }
type Props = { url: string; onDone: () => void }

/** Shows the secret for the app, takes a first code of it, then shows the recovery codes, once. */
export const SetUpFactor = ({ url, onDone }: Props) => {
  const [given, setGiven] = useState<Secret>()
  const [codes, setCodes] = useState<string[]>()
  const [refused, setRefused] = useState<string>()
  const begin = async () => {
    const answer = await askServer<Secret>('POST', `${url}/setup`)
    if (answer.ok) setGiven(answer.body)
    else setRefused(answer.refusal.message)
  }
  const confirm = async (code: string) => {
    const answer = await askServer<{ recoveryCodes: string[] }>('POST', `${url}/confirm`, { code })
    if (answer.ok) setCodes(answer.body.recoveryCodes)
    else setRefused(answer.refusal.message)
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  if (given) return <Scan confirm={confirm} given={given} refused={refused} />
  return (
    <>
      <Button onClick={() => void begin()} size="small">
        Set up
      </Button>
      {refused && <p role="alert">{refused}</p>}
    </>
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

const RecoveryCodes = ({ codes, onDone }: { codes: string[]; onDone: () => void }) => (
  <div className="security__steps" role="status">
    <p>
      <strong>It is on.</strong> Each of these opens once, should your phone be lost. Print them, or keep them
      with your passwords: they are not shown again.
    </p>
    <ol className="security__codes">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
    <Button onClick={onDone} size="small">
      I have kept them
    </Button>
  </div>
)
