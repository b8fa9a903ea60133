import type { GlobalAfterChangeHook } from 'payload'

import { bare } from '../../outbox/liveEvent.ts'
import { addEvents } from './addEvents.ts'

/** Tells that what every page of the site shows, or the home front, was changed. */
export const tellSite: GlobalAfterChangeHook = async ({ req }) => {
  const site = 'site-settings'
  await addEvents(req, [{ ...bare, type: 'updated', resource: site, document: site }])
}
