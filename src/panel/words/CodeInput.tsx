'use client'

import { TextareaField } from '@payloadcms/ui'
import type { CodeFieldClientProps } from 'payload'

const textarea = { type: 'textarea', admin: { className: 'code-input', rows: 6 } } as const

/** A plain input for code. Payload's own field loads its editor from another host. */
export const CodeInput = ({ field, path, readOnly = false }: CodeFieldClientProps) => {
  const { label, name, required = false } = field
  return (
    <TextareaField
      field={{ ...(label !== undefined && { label }), ...textarea, name, required }}
      path={path}
      readOnly={readOnly}
    />
  )
}
