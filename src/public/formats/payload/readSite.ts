import type { Payload } from 'payload'

import type { SiteSetting } from '../../../payload-types.ts'
import { settings } from '../../../platform/settings/settings.ts'
import { findSite } from '../../lists/payload/findSite.ts'
import type { AddressPatterns } from '../addresses.ts'
import { nullToUndefined } from '../omitEmpty.ts'
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

/** Reads what the newsroom says of its site. */
export const readSite = async (payload: Payload): Promise<Outside> => outsideOf(await findSite(payload))

/** The same of settings that were read. */
export const outsideOf = (site: SiteSetting): Outside => ({
  site: siteOf(site),
  patterns: patternsOf(site),
  feeds: { hasFullText: site.feeds?.text === 'full', stories: site.feeds?.stories ?? 30 },
  server: settings.address,
  changedAt: nullToUndefined(site.updatedAt),
})

type SiteFields = Pick<SiteSetting, 'addresses' | 'language' | 'siteName' | 'siteUrl' | 'tagline'>

const siteOf = ({ language, siteName, siteUrl, tagline }: SiteFields): PublicSite => ({
  name: siteName,
  tagline: nullToUndefined(tagline),
  url: siteUrl ? siteUrl.replace(/\/+$/, '') : undefined,
  language: nullToUndefined(language),
})

/** One that was emptied says that there are no such pages. */
const patternsOf = ({ addresses }: SiteFields): AddressPatterns => ({
  story: addresses?.story ?? '',
  section: addresses?.section ?? '',
  person: addresses?.person ?? '',
  topic: addresses?.topic ?? '',
})
