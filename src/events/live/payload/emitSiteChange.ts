import type { GlobalAfterChangeHook } from 'payload'

import { emptyFacts } from '../../outbox/liveEvent.ts'
import { addEvents } from './addEvents.ts'

/** Writes an event when the site settings, or the home front in them, have changed. */
export const emitSiteChange: GlobalAfterChangeHook = async ({ req }) => {
  const site = 'site-settings'
  await addEvents(req, [{ ...emptyFacts, type: 'updated', resource: site, document: site }])
}
