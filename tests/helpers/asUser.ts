import { isMachine, type Newsroom, type Who } from './newsroom.ts'

/** The Local API's arguments for somebody's own rights. */
export const asUser = async (room: Newsroom, who: Who): Promise<{ overrideAccess: false; user?: any }> => {
  const overrideAccess = false
  if (who === 'public') return { overrideAccess }
  if (isMachine(who)) {
    const where = { label: { equals: who } }
    const { docs } = await room.payload.find({ collection: 'keys', depth: 0, limit: 1, where })
    return { overrideAccess, user: { ...docs[0], collection: 'keys' } }
  }
  const user = await room.payload.findByID({ collection: 'users', id: room.ids[who], depth: 0 })
  return { overrideAccess, user: { ...user, collection: 'users' } }
}
