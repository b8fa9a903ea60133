import type { Payload, PayloadRequest } from 'payload'

import type { AddressPatterns } from '../addresses.ts'
import type { PublicSite } from '../publicStory.ts'

/** The site as the world sees it, and where its pages, its server and its texts are. */
export type Outside = {
  site: PublicSite
  patterns: AddressPatterns
  feeds: { hasFullText: boolean; stories: number }
  /** Where this server is reached: what pictures and feeds are addresses of. */
  server: string
  changedAt: string | undefined
}

/**
 * Reads what the newsroom says of its site.
 *
 * @param origin the address that the request came to, for a server that was not told its own
 */
export const readSite = async (req: PayloadRequest, origin: string): Promise<Outside> => {
  const { siteName, tagline, siteUrl, language, addresses, feeds, updatedAt } = await req.payload.findGlobal({
    slug: 'site-settings',
    depth: 0,
    overrideAccess: false,
    req,
  })
  return {
    site: {
      name: siteName,
      tagline: tagline ?? undefined,
      url: siteUrl?.replace(/\/+$/, '') || undefined,
      language: language ?? undefined,
    },
    patterns: {
      story: addresses?.story ?? '',
      section: addresses?.section ?? '',
      person: addresses?.person ?? '',
      topic: addresses?.topic ?? '',
    },
    feeds: { hasFullText: feeds?.text === 'full', stories: feeds?.stories ?? 30 },
    server: serverOf(req.payload, origin),
    changedAt: updatedAt ?? undefined,
  }
}

const serverOf = ({ config }: Payload, origin: string): string => config.serverURL || origin
