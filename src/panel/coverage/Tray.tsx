'use client'

import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  empty: string
  hint?: string
  id: string
  /** What the list leaves out. */
  more?: ReactNode
  title: string
  total: number
}

/** A list with a heading, or what it says when there is nothing in it. */
export const Tray = ({ children, empty, hint, id, more, title, total }: Props) => (
  <section aria-labelledby={`coverage-${id}`} className="desk-tray">
    <h2 id={`coverage-${id}`}>
      {title}
      {total > 0 && <span className="desk-tray__total">{total}</span>}
    </h2>
    {hint && <p className="coverage__hint">{hint}</p>}
    {total > 0 ? <ul className="desk-lines">{children}</ul> : <p className="desk-lines__empty">{empty}</p>}
    {more}
  </section>
)
