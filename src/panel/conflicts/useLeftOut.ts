'use client'

import { useDocumentInfo, useOperation } from '@payloadcms/ui'
import { useMemo } from 'react'

import { useFields } from '../words/useFields.ts'

/** What the database gives every document. */
const given = ['createdAt', 'updatedAt'] as const

/** The revision that the form is based on. */
const isBase = 'rev'

/**
 * What a save leaves out of the form: the fields that the person may not set. The server may have changed them since the
 * form was opened, and refuses a value that is not theirs to give. JSON has no word for their values here.
 */
export const useLeftOut = (): Readonly<Record<string, undefined>> => {
  const { docPermissions } = useDocumentInfo()
  const fields = useFields()
  const operation = useOperation() === 'create' ? 'create' : 'update'
  const may = docPermissions?.fields
  return useMemo(() => {
    const isOpen = (name: string): boolean => {
      if (may === undefined || may === true || name === isBase) return true
      const field = may[name]
      return field === true || field?.[operation] === true
    }
    const closed = [...fields.keys()].filter((name) => !isOpen(name))
    return Object.fromEntries([...closed, ...given].map((name) => [name, undefined]))
  }, [fields, may, operation])
}
