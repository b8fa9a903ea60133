import type { Payload, PayloadRequest, Where } from 'payload'

import type { RedirectRow } from '../../../public/redirects/payload/rows.ts'

type Asking = Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>

/** The old addresses that lead to stories, by the ids of the stories. */
export const redirectsTo = async (
  payload: Payload,
  ids: readonly string[],
): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>()
  if (ids.length === 0) return found
  for (const { from, to } of await find({ payload }, { 'to.value': { in: ids } }))
    found.set(String(to.value), [...(found.get(String(to.value)) ?? []), from])
  return found
}

/** Which story each of some old addresses leads to. */
export const redirectsFrom = async (
  asking: Asking,
  addresses: readonly string[],
): Promise<Map<string, string>> => {
  if (addresses.length === 0) return new Map()
  const rows = await find(asking, { from: { in: addresses } })
  return new Map(rows.map(({ from, to }) => [from, String(to.value)]))
}

const find = async ({ payload, ...req }: Asking, where: Where): Promise<RedirectRow[]> => {
  const query = { collection: 'redirects', limit: 0, pagination: false, req } as const
  const { docs } = await payload.db.find<RedirectRow>({
    ...query,
    where: { and: [{ resource: { equals: 'articles' } }, where] },
  })
  return docs
}
