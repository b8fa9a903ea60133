import { randomBytes } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { hashRecoveryCode, recoveryBytes, recoveryCodes } from '../recoveryCodes.ts'
import { seal, unseal } from '../seal.ts'
import { matchTotp, otpauthUri, toBase32 } from '../totp.ts'

type FactorRow = {
  id: string
  secret: string
  confirmed: boolean
  lastStep: number
  recovery?: string[] | null
}

/** Name of the newsroom's server in authenticator apps. */
const issuer = 'Copydesk'

/** Whether a person has a confirmed second factor. */
export const hasSecondFactor = async (req: PayloadRequest, user: string): Promise<boolean> =>
  (await find(req, user))?.confirmed === true

/**
 * Creates a secret for a person's authenticator app. It takes effect only after `confirmFactor`.
 *
 * @throws {Refused} 409 `totp-on` when there is a second factor already
 */
export const setUpFactor = async (req: PayloadRequest, user: { id: string; email: string }) => {
  const { db, secret: key } = req.payload
  const known = await find(req, user.id)
  if (known?.confirmed) throw refused('totp-on')
  const secret = randomBytes(20)
  const data = { secret: seal(secret, key, randomBytes(12)), confirmed: false, lastStep: 0, recovery: null }
  await (known
    ? db.updateOne({ collection: 'second-factors', id: known.id, data, req, returning: false })
    : db.create({ collection: 'second-factors', data: { ...data, user: user.id }, req, returning: false }))
  return { secret: toBase32(secret), uri: otpauthUri({ secret, issuer, account: user.email }) }
}

/**
 * Turns the second factor on with a first code from the app.
 *
 * @returns recovery codes; only their hashes are stored
 * @throws {Refused} 409 `totp-not-set-up`, 422 `totp-wrong`
 */
export const confirmFactor = async (req: PayloadRequest, user: string, code: string): Promise<string[]> => {
  const known = await find(req, user)
  if (!known || known.confirmed) throw refused('totp-not-set-up')
  const step = match(req, known, code)
  if (step === undefined) throw refused('totp-wrong', { status: 422, path: 'code' })
  const codes = recoveryCodes(randomBytes(recoveryBytes))
  const recovery = codes.map((one) => hashRecoveryCode(one, req.payload.secret))
  await save(req, known.id, { confirmed: true, lastStep: step, recovery })
  await mark(req, user, true)
  return codes
}

/**
 * Checks and consumes a code: one of the app, or a recovery code.
 *
 * @returns which it was; undefined when it is neither
 */
export const takeCode = async (
  req: PayloadRequest,
  user: string,
  code: string,
): Promise<'app' | 'recovery' | undefined> => {
  const known = await find(req, user)
  if (!known?.confirmed) return undefined
  const step = match(req, known, code)
  if (step !== undefined) {
    await save(req, known.id, { lastStep: step })
    return 'app'
  }
  const hash = hashRecoveryCode(code, req.payload.secret)
  const recovery = known.recovery ?? []
  if (!recovery.includes(hash)) return undefined
  await save(req, known.id, { recovery: recovery.filter((one) => one !== hash) })
  return 'recovery'
}

/** Removes the second factor of a person. */
export const removeFactor = async (req: PayloadRequest, user: string): Promise<void> => {
  await req.payload.db.deleteMany({ collection: 'second-factors', req, where: { user: { equals: user } } })
  await mark(req, user, false)
}

const find = async (req: PayloadRequest, user: string): Promise<FactorRow | undefined> => {
  const row = await req.payload.db.findOne<FactorRow>({
    collection: 'second-factors',
    req,
    where: { user: { equals: user } },
  })
  return row ?? undefined
}

const match = (req: PayloadRequest, { secret, lastStep }: FactorRow, code: string): number | undefined =>
  matchTotp({ secret: unseal(secret, req.payload.secret), code, now: Date.now(), lastStep })

const save = async (req: PayloadRequest, id: string, data: Partial<FactorRow>): Promise<void> => {
  await req.payload.db.updateOne({ collection: 'second-factors', id, data, req, returning: false })
}

/** Sets the account's flag for a second factor, which lists show and which roles may need. */
const mark = async (req: PayloadRequest, id: string, secondFactor: boolean): Promise<void> => {
  await req.payload.db.updateOne({ collection: 'users', id, data: { secondFactor }, req, returning: false })
}
