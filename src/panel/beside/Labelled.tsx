'use client'

import { type ReactNode, useId } from 'react'

/** An input with its label; the input takes the id that it is given. */
export const Labelled = ({ label, children }: { label: string; children: (id: string) => ReactNode }) => {
  const id = useId()
  return (
    <p className="assign__field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </p>
  )
}
