import type { CollectionAfterDeleteHook, CollectionConfig } from 'payload'

import { filesOf } from '../../files/filesOf.ts'
import { removeWithRows } from '../../files/payload/openFiles.ts'
import { changeEndpoints } from './endpoints.ts'
import { allChanges } from './rows.ts'
import { settleChange, settleFile } from './settleChange.ts'
import { takeChange } from './takeChange.ts'

/**
 * Puts a collection of pictures and files under the law of what readers see: a change of it is written at once or waits,
 * is kept with what was before, and is told to the stories that show the picture.
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

const listOf = <Each>(given: Each[] | false | undefined): Each[] => (given === false ? [] : (given ?? []))

/** With a picture goes what was kept of it: its changes, the files of earlier days. */
const dropChanges: CollectionAfterDeleteHook = async ({ id, req }) => {
  const rows = await allChanges(req, String(id))
  const where = { media: { equals: String(id) } }
  await req.payload.db.deleteMany({ collection: 'media-changes', req, where })
  await removeWithRows(
    req,
    rows.flatMap((row) => [...filesOf(row.before), ...filesOf(row)]),
  )
}
