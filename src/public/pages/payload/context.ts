import type { Payload } from 'payload'

import type { SiteSetting } from '../../../payload-types.ts'
import type { Outside } from '../../formats/payload/readSite.ts'
import type { Linking } from '../links.ts'
import type { Page } from '../page.ts'

/** What a page is asked for by. */
export type PageAsk = {
  /** As the site was asked for it, from its first slash. */
  path: string
  /** Stories of a list. */
  limit?: number | undefined
  /** Where a list goes on. */
  after?: string | undefined
}

/** What the parts of one page are read by. */
export type Context = {
  payload: Payload
  ask: PageAsk
  settings: SiteSetting
  outside: Outside
  linkTo: Linking
  /** Milliseconds since 1970. */
  now: number
}

/** A page without what all pages have. */
export type Made<Kind extends Page['kind']> = Omit<Extract<Page, { kind: Kind }>, 'cache' | 'site'>
