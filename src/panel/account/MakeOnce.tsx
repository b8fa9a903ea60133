'use client'

import { Button, useConfig, useForm } from '@payloadcms/ui'
import { useState } from 'react'

import { askServer } from './askServer.ts'
import { ShownOnce } from './ShownOnce.tsx'

type Made = { doc: Record<string, unknown> }

type Props = {
  collection: string
  /** The field of the answer with the secret, and the field with the document's name. */
  secret: string
  name: string
  /** The label of the button, and the heading above the secret. */
  label: string
  title: (name: string) => string
}

/** A button that creates a document and shows its secret, which only the answer of the creation contains. */
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
