import type { CollectionAfterDeleteHook, CollectionConfig } from 'payload'

import { filesOf } from '../../files/filesOf.ts'
import { removeWithRows } from '../../files/payload/openFiles.ts'
import { changeEndpoints } from './endpoints.ts'
import { allChanges } from './rows.ts'
import { settleChange, settleFile } from './settleChange.ts'
import { takeChange } from './takeChange.ts'

/**
 * Protects what readers see of the pictures and files of a collection: a change is applied at once or waits, depending on
 * the rights of its writer; it is stored with the previous values, and recorded on the stories that show the picture.
 */
export const withPictureLaw = ({ endpoints, hooks = {}, ...config }: CollectionConfig): CollectionConfig => ({
  ...config,
  endpoints: [...listOf(endpoints), ...changeEndpoints],
  hooks: {
    ...hooks,
    beforeOperation: [...listOf(hooks.beforeOperation), takeChange],
    beforeChange: [...listOf(hooks.beforeChange), settleFile],
    afterChange: [...listOf(hooks.afterChange), settleChange],
    afterDelete: [...listOf(hooks.afterDelete), dropChanges],
  },
})

const listOf = <Each>(hooks: Each[] | false | undefined): Each[] => (hooks === false ? [] : (hooks ?? []))

/** Deletes the changes of a deleted picture, with their files. */
const dropChanges: CollectionAfterDeleteHook = async ({ id, req }) => {
  const rows = await allChanges(req, String(id))
  const where = { media: { equals: String(id) } }
  await req.payload.db.deleteMany({ collection: 'media-changes', req, where })
  await removeWithRows(
    req,
    rows.flatMap((row) => [...filesOf(row.before), ...filesOf(row)]),
  )
}
