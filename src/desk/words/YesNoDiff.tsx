'use client'

import { FieldDiffContainer, useTranslation } from '@payloadcms/ui'
import type { FieldDiffClientProps } from 'payload'

/** A tick in the comparison of two versions. */
export const YesNoDiff = ({ comparisonValue, field, nestingLevel, versionValue }: FieldDiffClientProps) => {
  const { i18n } = useTranslation()
  return (
    <FieldDiffContainer
      From={<p>{wordFor(comparisonValue)}</p>}
      i18n={i18n}
      label={{ label: 'label' in field ? field.label : '' }}
      nestingLevel={nestingLevel ?? 0}
      To={<p>{wordFor(versionValue)}</p>}
    />
  )
}

const wordFor = (value: unknown): string => (typeof value === 'boolean' ? (value ? 'Yes' : 'No') : '')
