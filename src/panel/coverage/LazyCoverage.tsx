'use client'

import { lazy, Suspense } from 'react'

import type { CoverageProps } from './Coverage.tsx'

const Coverage = lazy(async () => ({ default: (await import('./Coverage.tsx')).Coverage }))

/** The coverage in a chunk of its own, because the panel loads its components on every page. */
export const LazyCoverage = (props: CoverageProps) => (
  <Suspense>
    <Coverage {...props} />
  </Suspense>
)
