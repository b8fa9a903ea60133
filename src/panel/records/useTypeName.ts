'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'

import { labelOf } from '../words/panelField.ts'

/** A function that gives the label of a content type, in the singular, or of a global. */
export const useTypeName = (): ((slug: string) => string) => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  return (slug) => {
    const collection = config.collections.find((one) => one.slug === slug)
    const label = collection?.labels.singular ?? config.globals.find((one) => one.slug === slug)?.label
    if (typeof label === 'string') return label
    const own = typeof label === 'object' ? label[i18n.language] : undefined
    return own ?? labelOf(undefined, slug.replaceAll('-', ' '))
  }
}
