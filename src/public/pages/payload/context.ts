import type { Payload } from 'payload'

import type { SiteSetting } from '../../../payload-types.ts'
import type { Outside } from '../../formats/payload/readSite.ts'
import type { Linking } from '../links.ts'
import type { Page } from '../page.ts'
import type { PageAsk } from '../pageAsk.ts'

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

/** A page that was found, and what reads the rest of it. */
export type Opened<Kind extends Page['kind']> = { path: string; read: () => Promise<Made<Kind>> }
