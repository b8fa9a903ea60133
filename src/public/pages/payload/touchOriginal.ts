import type { PayloadRequest } from 'payload'

import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { touchIn } from '../../../platform/tags/payload/watchWrites.ts'
import { documentOf } from '../../../platform/tags/tags.ts'
import { relationIn } from '../../../text/richtext/tree.ts'

type Row = Readonly<Record<string, unknown>>

/** Moves that change what readers see. */
const ends: ReadonlySet<string> = new Set(['published', 'withdrawn'])

/** Touches what a translation translates, once it comes or goes, or translates something else. */
export const touchOriginal: Effect = async ({ doc, outcome, req }) => {
  const { move, publicBefore, resource, to } = outcome
  if (resource === 'articles' && move !== undefined && ends.has(to))
    await touchOriginals(req, [doc, ...(publicBefore ? [publicBefore] : [])])
}

/**
 * Touches the stories that some stories translate. The pages of an original and of all its translations depend on it, and on
 * no list, which every publication would change.
 */
export const touchOriginals = async (req: PayloadRequest, rows: readonly Row[]): Promise<void> => {
  const originals = rows.flatMap((row) => relationIn(row['translationOf']) ?? [])
  if (originals.length === 0) return
  await touchIn(
    req,
    originals.map((id) => documentOf('articles', id)),
  )
}
