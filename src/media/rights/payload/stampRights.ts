import type { CollectionBeforeChangeHook } from 'payload'

import { haveRightsEnded } from '../../../rules/rights/pictureRights.ts'

/** Stores whether the rights have ended when the picture is saved; `endRights` handles those that end later. */
export const stampRights: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { rightsUntil } = { ...(originalDoc as object | undefined), ...data } as { rightsUntil?: unknown }
  return { ...data, rightsEnded: haveRightsEnded(rightsUntil, Date.now()) }
}
