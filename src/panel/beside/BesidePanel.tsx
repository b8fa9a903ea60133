'use client'

import { type ReactNode, useId } from 'react'

type Props = { title: string; note?: string | undefined; children: ReactNode; isOpen?: boolean }

/** One panel beside the text: a heading that opens and closes it, with a short summary. */
export const BesidePanel = ({ title, note, children, isOpen = false }: Props) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="beside field-type">
      <details open={isOpen}>
        <summary className="beside__head">
          <h2 className="beside__title" id={id}>
            {title}
          </h2>
          {note && <span className="beside__note">{note}</span>}
        </summary>
        {children}
      </details>
    </section>
  )
}
