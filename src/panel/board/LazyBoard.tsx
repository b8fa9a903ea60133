'use client'

import { lazy, Suspense } from 'react'

import type { BoardProps } from './Board.tsx'

const Board = lazy(async () => ({ default: (await import('./Board.tsx')).Board }))

/** The board in a chunk of its own, because the panel loads its components on every page. */
export const LazyBoard = (props: BoardProps) => (
  <Suspense>
    <Board {...props} />
  </Suspense>
)
