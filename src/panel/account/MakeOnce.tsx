'use client'

import { Button, useConfig, useForm } from '@payloadcms/ui'
import { useState } from 'react'

import { askServer } from './askServer.ts'
import { ShownOnce } from './ShownOnce.tsx'

type Made = { doc: Record<string, unknown> }

type Props = {
  collection: string
  /** The field of the answer that holds what is shown this once, and the field that names the document. */
  secret: string
  name: string
  /** What the button says, and what stands over what was made. */
  label: string
  title: (name: string) => string
}

/** Makes a document whose secret is in the answer that makes it, and nowhere afterwards; so the button shows it. */
export const MakeOnce = ({ collection, secret, name, label, title }: Props) => {
  const { config } = useConfig()
  const { dispatchFields, getData, setModified, setSubmitted, validateForm } = useForm()
  const [made, setMade] = useState<Made['doc']>()
  const [refused, setRefused] = useState<string>()
  const make = async () => {
    setSubmitted(true)
    if (!(await validateForm())) return
    const url = `${config.routes.api}/${collection}?depth=0`
    const answer = await askServer<Made>('POST', url, getData())
    if (answer.ok) {
      setModified(false)
      setMade(answer.body.doc)
      return
    }
    setRefused(answer.refusal.message)
    dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: answer.refusal.fields })
  }
  if (made) {
    const list = `${config.routes.admin}/collections/${collection}`
    return <ShownOnce list={list} text={String(made[secret])} title={title(String(made[name]))} />
  }
  return (
    <>
      {refused && (
        <p className="security__refused" role="alert">
          {refused}
        </p>
      )}
      <Button id="action-save" onClick={() => void make()} size="medium">
        {label}
      </Button>
    </>
  )
}
