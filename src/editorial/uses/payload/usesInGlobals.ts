import type { PayloadRequest, SanitizedGlobalConfig } from 'payload'

import { namedIn } from '../namedIn.ts'
import type { Target, Use } from '../uses.ts'

type Document = Readonly<Record<string, unknown>>

/** Globals, such as the site settings, that refer to a document; they are always live. */
export const usesInGlobals = async (req: PayloadRequest, target: Target): Promise<Use[]> => {
  const all: Use[] = []
  for (const config of req.payload.config.globals) {
    // MongoDB has no row for a global that was never saved.
    const document = (await req.payload.db.findGlobal<Document>({
      slug: config.slug,
      req,
    })) as Document | null
    const named = namedIn(config.flattenedFields, document ?? {})
    const own = named.filter(({ id, to }) => to === target.collection && id === target.id)
    if (own.length > 0) all.push(useOf(config, own))
  }
  return all
}

const useOf = ({ label, slug }: SanitizedGlobalConfig, named: readonly { path: string }[]): Use => ({
  resource: slug,
  title: typeof label === 'string' ? label : slug,
  isLive: true,
  isTrashed: false,
  paths: [...new Set(named.map(({ path }) => path))],
})
