import type { SanitizedConfig } from 'payload'

import { isRecord } from '../../../platform/values/isRecord.ts'

/** Names of the members that other documents show of a document, by collection. */
export const clientBriefs = ({ collections }: SanitizedConfig): Record<string, readonly string[]> =>
  Object.fromEntries(
    collections.flatMap(({ defaultPopulate: shown, slug }: { defaultPopulate: unknown; slug: string }) =>
      isRecord(shown) ? [[slug, ['id', ...Object.keys(shown)]]] : [],
    ),
  )
