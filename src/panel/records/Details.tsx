'use client'

import { useConfig, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useMemo } from 'react'

import { fieldsByName, labelOf, type PanelField } from '../words/panelField.ts'
import { detailLines } from './detailLines.ts'
import { RecordLine } from './RecordLine.tsx'

/** The details of an event as a list. Payload's own JSON field loads its editor from another host. */
export const Details = ({ field, path }: JSONFieldClientProps) => {
  const { value } = useField<unknown>({ path })
  const resource = useFormFields(([fields]) => fields['resource']?.value)
  const { config } = useConfig()
  const lines = useMemo(() => {
    const about = [...config.collections, ...config.globals].find(({ slug }) => slug === resource)
    return detailLines(value, fieldsByName((about?.fields ?? []) as readonly PanelField[]), onTheClock)
  }, [config, resource, value])
  if (lines.length === 0) return null
  return (
    <RecordLine label={labelOf(field, field.name)}>
      <dl className="record-line__details">
        {lines.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </RecordLine>
  )
}

const onTheClock = (time: string): string =>
  new Date(time).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
