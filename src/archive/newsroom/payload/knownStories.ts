import type { Payload } from 'payload'

import type { Origin } from '../../documents/documents.ts'
import type { KnownStory } from '../../documents/identity.ts'
import { type ImportedStory, readImported } from './readImported.ts'
import { redirectsTo } from './redirectRows.ts'

/** The stories that are here under origins, with the addresses that lead to them, by the ids of the origins. */
export const knownStories = async (
  payload: Payload,
  origins: readonly Origin[],
): Promise<Map<string, KnownStory>> => {
  const stories = await readImported<Named>(payload, origins, { headline: true, slug: true })
  const redirects = await redirectsTo(
    payload,
    stories.map(({ id }) => id),
  )
  return new Map(
    stories.map(({ headline, id, origin, slug }) => {
      const addresses = [...(slug ? [slug] : []), ...(redirects.get(id) ?? [])]
      return [origin.key, { id, headline: headline ?? '', addresses }]
    }),
  )
}

type Named = ImportedStory & { headline?: string | null; slug?: string | null }
