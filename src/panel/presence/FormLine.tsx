'use client'

import { useAuth } from '@payloadcms/ui'
import { lazy, Suspense } from 'react'

// Components in the panel's configuration are loaded with every page, so the larger part is loaded lazily.
const OpenForm = lazy(() => import('./OpenForm.tsx'))

/** The line above a form: who else has it open, and earlier unsaved texts. */
export const FormLine = () => {
  const { user } = useAuth()
  if (!user) return null
  return (
    <Suspense fallback={null}>
      <OpenForm user={String(user.id)} />
    </Suspense>
  )
}
