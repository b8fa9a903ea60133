'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { FieldDiff } from '../../editorial/history/diffDocuments.ts'
import { readRefusal } from '../documents/readRefusal.ts'

/** Two revisions by their numbers, the earlier one first. */
export type Pair = { from: number; to: number }

type Comparison = { of: Pair; fields: FieldDiff[] } | { of: Pair; refusal: string }

/** The differences between two revisions of the open document; undefined while loading. */
export const useComparison = ({ from, to }: Pair): Comparison | undefined => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const [comparison, setComparison] = useState<Comparison>()
  const url = `${config.routes.api}/${collectionSlug}/${id}/diff?from=${from}&to=${to}`
  useEffect(() => {
    let isCurrent = true
    setComparison(undefined)
    compare(url, { from, to }).then(
      (answer) => isCurrent && setComparison(answer),
      () => isCurrent && setComparison({ of: { from, to }, refusal: 'The server gave no answer.' }),
    )
    return () => {
      isCurrent = false
    }
  }, [from, to, url])
  return comparison
}

const compare = async (url: string, of: Pair): Promise<Comparison> => {
  const response = await fetch(url, { credentials: 'include' })
  const body: unknown = await response.json()
  if (!response.ok) return { of, refusal: readRefusal(response.status, body).message }
  return { of, fields: (body as { fields: FieldDiff[] }).fields }
}
