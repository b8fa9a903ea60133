'use client'

import type { ReactNode } from 'react'

/** One thing that a row says, under its label: for reading alone. */
export const RecordLine = ({ label, children }: { label: ReactNode; children: ReactNode }) => (
  <div className="field-type record-line">
    <p className="field-label">{label}</p>
    <div className="record-line__value">{children}</div>
  </div>
)
