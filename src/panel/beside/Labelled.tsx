'use client'

import { type ReactNode, useId } from 'react'

/** An input with its label; the input must use the given id. */
export const Labelled = ({ label, children }: { label: string; children: (id: string) => ReactNode }) => {
  const id = useId()
  return (
    <p className="assign__field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </p>
  )
}
