'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useMemo } from 'react'

import { fieldsByName, type PanelField } from './panelField.ts'

/** The open document's fields by name. */
export const useFields = (): ReadonlyMap<string, PanelField> => {
  const { collectionSlug, globalSlug } = useDocumentInfo()
  const { config } = useConfig()
  return useMemo(() => {
    const shown = [...config.collections, ...config.globals].find(
      ({ slug }) => slug === (collectionSlug ?? globalSlug),
    )
    return fieldsByName((shown?.fields ?? []) as readonly PanelField[])
  }, [collectionSlug, config, globalSlug])
}
