'use client'

import { useDocumentInfo, useOperation } from '@payloadcms/ui'
import { useMemo } from 'react'

import { useFields } from '../words/useFields.ts'

/** Fields that the database sets. */
const given = ['createdAt', 'updatedAt'] as const

/** The revision that the form is based on. */
const isBase = 'rev'

/**
 * The fields that a save leaves out because the person may not set them, with the value undefined, which JSON drops. The
 * server may have changed them since the form was opened, and would refuse the old values.
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
