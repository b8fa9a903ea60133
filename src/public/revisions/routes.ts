import { z } from 'zod'

import { fieldDiff } from '../../editorial/history/fieldDiff.ts'
import { named } from '../../platform/routes/called.ts'
import { route } from '../../platform/routes/route.ts'

const revision = named(
  'PublishedRevision',
  z.object({ rev: z.int().nullable(), at: z.iso.datetime(), changes: z.array(fieldDiff) }),
)

/** `GET /api/{type}/{id}/revisions`. */
export const revisionsRoute = route({
  method: 'get',
  path: '/{id}/revisions',
  id: 'listRevisionsOf{Name}',
  summary: 'The texts that readers have seen, where the site shows them',
  who: 'anyone',
  answer: { schema: z.object({ docs: z.array(revision) }) },
  refusals: [404],
  cache: 'never',
  rate: 'reads',
})
