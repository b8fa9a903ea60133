import type { Payload } from 'payload'

import { type Refusal } from '../../../rules/refusals/refuse.ts'
import type { KeyScope } from '../../../rules/roles/roles.ts'
import { hashKey, keyIn, keyRefusal } from '../key.ts'

/** A key as it is stored. */
export type KeyRow = {
  id: string
  label: string
  scopes: KeyScope[]
  expiresAt: string
  revoked?: boolean | null
  lastUsedAt?: string | null
}

/** Looks up the key in an `Authorization` header. @returns the key or why it is refused; undefined when there is none */
export const findKey = async (
  payload: Payload,
  authorization: string | null | undefined,
): Promise<{ row: KeyRow } | { refusal: Refusal } | undefined> => {
  const key = keyIn(authorization)
  if (key === undefined) return undefined
  const found = await payload.db.findOne<KeyRow>({
    collection: 'keys',
    where: { hash: { equals: hashKey(key, payload.secret) } },
  })
  const row = found ?? undefined
  const refusal = keyRefusal(row, Date.now())
  return row && !refusal ? { row } : { refusal: refusal as Refusal }
}
