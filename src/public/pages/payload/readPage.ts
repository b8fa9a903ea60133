import type { Payload } from 'payload'

import { noDependencies } from '../../../platform/tags/dependencies.ts'
import {
  collectDependencies,
  dependsOn,
  holdsUntil,
  preventCaching,
} from '../../../platform/tags/payload/collectDependencies.ts'
import { outsideOf } from '../../formats/payload/readSite.ts'
import { findSite } from '../../lists/payload/findSite.ts'
import { cacheOf } from '../cacheOf.ts'
import { hiddenHead } from '../heads.ts'
import { linkingOn } from '../links.ts'
import type { Page } from '../page.ts'
import type { PageAsk } from '../pageAsk.ts'
import type { Context } from './context.ts'
import { findPage } from './findPage.ts'
import { readSitePart } from './readSitePart.ts'

type Uncached = { [Kind in Page['kind']]: Omit<Extract<Page, { kind: Kind }>, 'cache'> }[Page['kind']]

/**
 * The page at a path of the site, with all that it shows, as readers see it, whoever asks.
 *
 * @throws {Refused} 400 for a cursor that is none
 */
export const readPage = async (payload: Payload, ask: PageAsk): Promise<Page> => {
  const reading = noDependencies()
  const now = Date.now()
  const page = await collectDependencies(reading, () => makePage(payload, ask, now))
  dependsOn(reading.tags)
  holdsUntil(reading.until)
  if (!reading.isCacheable) preventCaching()
  return { ...page, cache: cacheOf(reading) }
}

const makePage = async (payload: Payload, ask: PageAsk, now: number): Promise<Uncached> => {
  const settings = await findSite(payload)
  const outside = outsideOf(settings)
  const context: Context = { payload, ask, settings, outside, linkTo: linkingOn(outside.site.url), now }
  const found = await findPage(context)
  if (found.is === 'moved') return { status: 301, kind: 'moved', path: found.path }
  const site = await readSitePart(context)
  if (found.is === 'page') return { ...found.page, site }
  const nothing = { path: ask.path, site, breadcrumb: [] }
  if (found.is === 'missing') {
    const head = hiddenHead(outside.site, 'Not found', 'noindex')
    return { ...nothing, status: 404, kind: 'missing', head }
  }
  const { kind, notice = null, withdrawnAt = null } = found.tombstone
  return {
    ...nothing,
    ...{ status: 410, kind: 'gone' },
    head: hiddenHead(outside.site, 'Withdrawn', 'noindex'),
    gone: { of: kind === 'article' ? 'story' : kind, notice, withdrawnAt },
  }
}
