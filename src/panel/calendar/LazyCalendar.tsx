'use client'

import { lazy, Suspense } from 'react'

import type { CalendarProps } from './Calendar.tsx'

const Calendar = lazy(async () => ({ default: (await import('./Calendar.tsx')).Calendar }))

/** The calendar in a chunk of its own, because the panel loads its components on every page. */
export const LazyCalendar = (props: CalendarProps) => (
  <Suspense>
    <Calendar {...props} />
  </Suspense>
)
