'use client'

import { useAuth } from '@payloadcms/ui'
import { lazy, Suspense } from 'react'

/* What the panel names is loaded with every view: this much, and no more. */
const OpenForm = lazy(() => import('./OpenForm.tsx'))

/** The line above a form: who else is at it, and what was typed into it before and not saved. */
export const FormLine = () => {
  const { user } = useAuth()
  if (!user) return null
  return (
    <Suspense fallback={null}>
      <OpenForm user={String(user.id)} />
    </Suspense>
  )
}
