'use client'

import { Button, SaveButton, useConfig, useForm, useOperation } from '@payloadcms/ui'
import { useState } from 'react'

import { askServer } from './askServer.ts'

type Made = { doc: { id: string; key: string; label: string } }

/** A key is shown in the answer that makes it and never again, so the button that makes it shows it. */
export const KeySaveButton = () => (useOperation() === 'create' ? <MakeKey /> : <SaveButton />)

const MakeKey = () => {
  const { config } = useConfig()
  const { dispatchFields, getData, setModified, setSubmitted, validateForm } = useForm()
  const [made, setMade] = useState<Made['doc']>()
  const [refused, setRefused] = useState<string>()
  const make = async () => {
    setSubmitted(true)
    if (!(await validateForm())) return
    const answer = await askServer<Made>('POST', `${config.routes.api}/keys?depth=0`, getData())
    if (answer.ok) {
      setModified(false)
      setMade(answer.body.doc)
      return
    }
    setRefused(answer.refusal.message)
    dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: answer.refusal.fields })
  }
  if (made) return <NewKey list={`${config.routes.admin}/collections/keys`} made={made} />
  return (
    <>
      {refused && (
        <p className="security__refused" role="alert">
          {refused}
        </p>
      )}
      <Button id="action-save" onClick={() => void make()} size="medium">
        Make the key
      </Button>
    </>
  )
}

const NewKey = ({ made, list }: { made: Made['doc']; list: string }) => (
  <dialog aria-labelledby="new-key" className="security__key" open>
    <h2 id="new-key">The key for {made.label}</h2>
    <p>Copy it now: it is not shown again, and not kept here.</p>
    <code className="security__secret">{made.key}</code>
    <div className="security__line">
      <Button margin={false} onClick={() => void navigator.clipboard.writeText(made.key)} size="medium">
        Copy
      </Button>
      <Button buttonStyle="secondary" el="link" margin={false} size="medium" to={list} url={list}>
        I have kept it
      </Button>
    </div>
  </dialog>
)
