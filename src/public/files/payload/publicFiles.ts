import type { Access, Payload } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { dependsOn, holdsUntil } from '../../../platform/tags/payload/collectDependencies.ts'
import { wholeOf } from '../../../platform/tags/tags.ts'
import { scopeOf } from '../../../rules/rights/allows.ts'
import { tagsOf } from '../../documents/document.ts'
import { fileKey } from '../../documents/keys.ts'
import { fillMarks } from '../../documents/marks.ts'
import { splitMembers, toJsonObject } from '../../documents/members.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import type { StoredPart, StoredDocument } from '../../documents/store.ts'

/**
 * Lets those who see what is live have a file by its name, its own or that of a size, as the store of what is public says.
 * All others have it by the rule of the desk.
 */
export const publicFiles =
  (read: Access): Access =>
  async (args) => {
    const { isReadingStaticFile, req } = args
    if (!isReadingStaticFile || scopeOf(actorOf(req), 'media', 'read') !== 'live') return read(args)
    return isPublicFile(req.payload, (args.data as { filename: string }).filename)
  }

/** No two documents have a file of one name. */
const isPublicFile = async (payload: Payload, name: string): Promise<boolean> => {
  dependsOn([wholeOf('media')])
  const order = (['updated', 'created', 'id'] as const).map((column) => ({ column, isDescending: true }))
  const where = { is: 'key', key: fileKey, values: [name] } as const
  const [found] = await storeOf(payload).find(
    { type: 'media', where, order, limit: 1, offset: 0 },
    Date.now(),
  )
  return found !== undefined && (await readFile(payload, found.id, 'name')) !== undefined
}

/**
 * A picture or file of the library as readers may have it, with the time at which its rights end; undefined when they may
 * not, or it is not there.
 */
export const readPublicFile = async (
  payload: Payload,
  id: string,
): Promise<Readonly<Record<string, unknown>> | undefined> => {
  const file = await readFile(payload, id, 'light')
  if (!file) return undefined
  const { expires, light } = file
  const row = JSON.parse(fillMarks(toJsonObject(splitMembers(light)), () => undefined)) as Record<
    string,
    unknown
  >
  return { ...row, ...(expires !== undefined && { rightsUntil: new Date(expires).toISOString() }) }
}

const readFile = async (
  payload: Payload,
  id: string,
  part: StoredPart,
): Promise<StoredDocument | undefined> => {
  const key = { type: 'media', id } as const
  dependsOn(tagsOf([key]))
  const [file] = await storeOf(payload).read([key], part, Date.now())
  if (file?.expires !== undefined) holdsUntil(file.expires)
  return file
}
