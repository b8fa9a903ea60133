import type { PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'

/** The names of the disabled ones among these accounts, by id. */
export const disabledAmong = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: string; name?: string }>({
    collection: 'users',
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ id: { in: [...new Set(ids)] } }, { disabled: { equals: true } }] },
  })
  return new Map(docs.map(({ id, name }) => [String(id), name ?? 'Somebody']))
}

/**
 * Refuses a write that names people whose account is disabled, because they would never see it.
 *
 * @param path the field that names them
 * @throws {Refused} 422 `account-disabled`
 */
export const refuseDisabled = async (
  req: PayloadRequest,
  { ids, path }: { ids: readonly string[]; path: string },
): Promise<void> => {
  const names = [...(await disabledAmong(req, ids)).values()]
  if (names.length > 0) throw refused('account-disabled', { names, path })
}
