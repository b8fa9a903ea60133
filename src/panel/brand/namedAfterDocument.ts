import type { Metadata } from 'next'
import { getPayload, type SanitizedConfig } from 'payload'

import { isRecord } from '../../platform/values/isRecord.ts'

type Asking = {
  config: Promise<SanitizedConfig>
  /** The request's, for only who may read the document is told what it is called. */
  headers: Headers
  /** The page's way within the panel: `collections`, a slug, an id; nothing for the first page. */
  segments: readonly string[] | undefined
}

/** A page's description with the title of the document that it shows, where there is one, for the browser's tab. */
export const namedAfterDocument = async (page: Metadata, asking: Asking): Promise<Metadata> => {
  const title = await titleAt(asking).catch(() => undefined)
  return title === undefined ? page : { ...page, title: `${title} · Copydesk` }
}

const titleAt = async (asking: Asking): Promise<string | undefined> => {
  const [kind, slug, id] = (asking.segments ?? []).filter((segment) => segment !== 'trash')
  if (kind !== 'collections' || id === undefined || id === 'create') return undefined
  const payload = await getPayload({ config: asking.config })
  const collection = payload.config.collections.find((one) => one.slug === slug)
  const { user } = await payload.auth({ headers: asking.headers })
  if (!collection || !user) return undefined
  const name = collection.admin.useAsTitle ?? 'id'
  const document: unknown = await payload.findByID({
    collection: collection.slug,
    depth: 0,
    disableErrors: true,
    draft: true,
    id,
    overrideAccess: false,
    select: { [name]: true },
    trash: true,
    user,
  })
  return isRecord(document) ? textOf(document[name]) : undefined
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
