'use client'

import { Button, Gutter, SetDocumentStepNav, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { Compare } from './Compare.tsx'
import { revisionBefore, revisionsIn } from './revisionsIn.ts'
import { Timeline } from './Timeline.tsx'
import type { Pair } from './useComparison.ts'
import { useHistory } from './useHistory.ts'

/** The tab with the history of a document: who did what, when and why, and what changed. */
export const HistoryView = () => {
  const { entries, hasMore, isFailed, showMore } = useHistory()
  const [pair, setPair] = useState<Pair>()
  const [looked, setLooked] = useState(0)
  const revisions = revisionsIn(entries ?? [])

  const lookAt = (rev: number): void => {
    const before = revisionBefore(revisions, rev)
    if (before === undefined) return
    setPair({ from: before, to: rev })
    setLooked((count) => count + 1)
  }
  useEffect(() => {
    if (looked > 0) document.getElementById('compare')?.focus()
  }, [looked])
  return (
    <Gutter className="history">
      <Trail />
      <h1 className="sr-only">History</h1>
      {isFailed && <p className="move-dialog__error">The history could not be read. Load the page again.</p>}
      {!entries && !isFailed && <p>One moment…</p>}
      <div className={`history__columns ${pair ? 'history__columns--two' : ''}`}>
        <div>
          <Timeline
            entries={entries ?? []}
            isFirst={(rev) => revisionBefore(revisions, rev) === undefined}
            onLookAt={lookAt}
            shown={pair?.to}
          />
          {hasMore && (
            <Button buttonStyle="secondary" onClick={showMore} size="medium">
              Show earlier
            </Button>
          )}
        </div>
        {pair && <Compare onChange={setPair} pair={pair} revisions={revisions} />}
      </div>
    </Gutter>
  )
}

const Trail = () => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const collection = config.collections.find(({ slug }) => slug === collectionSlug)
  if (!collection) return null
  return (
    <SetDocumentStepNav
      collectionSlug={collection.slug}
      {...(id !== undefined && { id })}
      pluralLabel={collection.labels.plural}
      useAsTitle={collection.admin.useAsTitle}
      view="History"
    />
  )
}
