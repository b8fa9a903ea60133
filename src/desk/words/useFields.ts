'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useMemo } from 'react'

import { fieldsByName, type PanelField } from './panelField.ts'

/** The open document's fields by name. */
export const useFields = (): ReadonlyMap<string, PanelField> => {
  const { collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  return useMemo(() => {
    const collection = config.collections.find(({ slug }) => slug === collectionSlug)
    return fieldsByName((collection?.fields ?? []) as readonly PanelField[])
  }, [collectionSlug, config])
}
