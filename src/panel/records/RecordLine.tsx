'use client'

import type { ReactNode } from 'react'

/** One read-only value with its label. */
export const RecordLine = ({ label, children }: { label: ReactNode; children: ReactNode }) => (
  <div className="field-type record-line">
    <p className="field-label">{label}</p>
    <div className="record-line__value">{children}</div>
  </div>
)
