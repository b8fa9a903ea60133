import type { Metadata } from 'next'
import { getPayload, type SanitizedConfig } from 'payload'

import { isRecord } from '../../platform/values/isRecord.ts'

type Asking = {
  config: Promise<SanitizedConfig>
  /** The headers of the request: the title is only shown to people who may read the document. */
  headers: Headers
  /** The path of the page within the panel: `collections`, a slug, an id; undefined for the first page. */
  segments: readonly string[] | undefined
}

/** The metadata of a page, with the title of the shown document for the browser's tab. */
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
