'use client'

import { useFormFields } from '@payloadcms/ui'

type Props = { path: string; advised: number; hint: string }

/** A field's description with its current length, compared with the advised one. */
export const LengthHint = ({ path, advised, hint }: Props) => {
  const value = useFormFields(([fields]) => fields[path]?.value)
  const length = typeof value === 'string' ? value.trim().length : 0
  const isLong = length > advised
  return (
    <div className="field-description length-hint">
      <span>{hint}</span>
      <span className={`length-hint__count ${isLong ? 'length-hint__count--long' : ''}`}>
        {length}/{advised}
        {isLong ? ' characters: long' : ' characters'}
      </span>
    </div>
  )
}
