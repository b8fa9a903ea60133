import type { CollectionBeforeChangeHook } from 'payload'

import { haveRightsEnded } from '../../../rules/rights/pictureRights.ts'

/** Notes whether the rights are over as the picture is saved; that they end later is seen to by `endRights`. */
export const stampRights: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { rightsUntil } = { ...(originalDoc as object | undefined), ...data } as { rightsUntil?: unknown }
  return { ...data, rightsEnded: haveRightsEnded(rightsUntil, Date.now()) }
}
