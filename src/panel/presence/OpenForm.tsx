'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { newFormKey } from '../documents/newFormKey.ts'
import { KeptTexts } from '../kept/KeptTexts.tsx'
import { PresenceLine } from './PresenceLine.tsx'

/** Reports presence and stores unsaved text of one open form, while it is on the screen. */
const OpenForm = ({ user }: { user: string }) => {
  const { collectionSlug, globalSlug, id, isTrashed } = useDocumentInfo()
  const [form] = useState(newFormKey)
  const resource = collectionSlug ?? globalSlug
  if (!resource || isTrashed === true) return null
  const document = id === undefined || globalSlug ? null : String(id)
  return (
    <div className="open-form">
      <PresenceLine
        at={{ resource, document }}
        form={form}
        isThere={document !== null || Boolean(globalSlug)}
      />
      <KeptTexts at={{ resource, document }} form={form} key={`${resource} ${document}`} user={user} />
    </div>
  )
}

export default OpenForm
