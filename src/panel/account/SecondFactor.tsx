'use client'

import { Button, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'

import { askServer } from './askServer.ts'
import { Entry } from './Entry.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SetUpFactor } from './SetUpFactor.tsx'

type Props = { url: string; query: string; isOwn: boolean }

/** Shows whether the second factor is on, and lets people turn it on or off. */
export const SecondFactor = ({ url, query, isOwn }: Props) => {
  const stored = useFormFields(([fields]) => fields['secondFactor']?.value === true)
  const [changed, setChanged] = useState<boolean>()
  const [codes, setCodes] = useState<string[]>()
  const isOn = changed ?? stored
  const confirmed = (given: string[]) => {
    setCodes(given)
    setChanged(true)
  }
  return (
    <section aria-labelledby="security-factor" className="security__part">
      <h3 id="security-factor">Second factor</h3>
      <p>
        {isOn
          ? 'It is on: logging in needs a code from the app besides the password.'
          : 'It is off: anybody who knows the password can log in.'}
      </p>
      {!isOn && isOwn && <SetUpFactor onConfirmed={confirmed} url={`${url}/totp`} />}
      {codes && <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />}
      {isOn && !codes && (
        <TurnOff isOwn={isOwn} onDone={() => setChanged(false)} url={`${url}/totp${query}`} />
      )}
    </section>
  )
}

type TurnOffProps = { url: string; isOwn: boolean; onDone: () => void }

/** Turns the second factor off: the owner with the password, an admin for somebody who has lost their phone. */
const TurnOff = ({ url, isOwn, onDone }: TurnOffProps) => {
  const [isAsking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string>()
  const remove = async (password: string) => {
    const answer = await askServer('DELETE', url, isOwn ? { password } : undefined)
    if (answer.ok) onDone()
    else setRefused(answer.refusal.message)
  }
  if (isAsking && isOwn) {
    return (
      <Entry
        label="Your present password"
        name="factor-password"
        onSend={remove}
        refused={refused}
        send="Turn off"
        type="password"
      />
    )
  }
  return (
    <>
      <Button
        buttonStyle="secondary"
        onClick={() => (isOwn ? setAsking(true) : void remove(''))}
        size="small"
      >
        {isOwn ? 'Turn off …' : 'Reset: this person sets it up anew'}
      </Button>
      {refused && <p role="alert">{refused}</p>}
    </>
  )
}
