'use client'

import { FieldDiffContainer, useTranslation } from '@payloadcms/ui'
import type { FieldDiffClientProps } from 'payload'

import { describe } from './describe.ts'
import type { PanelField } from './panelField.ts'

/** A value such as a checkbox or a list of words in the comparison of two versions. */
export const WordsDiff = ({ comparisonValue, field, nestingLevel, versionValue }: FieldDiffClientProps) => {
  const { i18n } = useTranslation()
  const wordsFor = (value: unknown) => <p>{describe(field as PanelField, value, new Map())}</p>
  return (
    <FieldDiffContainer
      From={wordsFor(comparisonValue)}
      i18n={i18n}
      label={{ label: 'label' in field ? field.label : '' }}
      nestingLevel={nestingLevel ?? 0}
      To={wordsFor(versionValue)}
    />
  )
}
