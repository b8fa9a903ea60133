'use client'

import { TextareaField } from '@payloadcms/ui'
import type { CodeFieldClientProps } from 'payload'

const textarea = { type: 'textarea', admin: { className: 'code-input', rows: 6 } } as const

/** Code in a plain input. Payload's own loads its editor from another host. */
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
