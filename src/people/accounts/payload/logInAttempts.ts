import { createHash, randomBytes } from 'node:crypto'

import { parseCookies, type PayloadRequest } from 'payload'

import { forbidRerun } from '../../../platform/database/payload/reruns.ts'
import { settings } from '../../../platform/settings/settings.ts'
import { networkOf } from '../../../rules/limits/networkOf.ts'
import { originIn } from '../../audit/payload/provenance.ts'
import { type Attempt, Attempts, type Bound } from '../attempts.ts'
import { deviceCookie, deviceLifetime, newNonce, readDevice, writeDevice } from '../device.ts'
import { lockOut } from '../rules.ts'

/** Wrong passwords and codes, in the memory of each process. */
const attempts = new Attempts(lockOut.milliseconds, () => Date.now())

/**
 * Begins a log-in, counted by what it comes from: a device that has logged in to this account before, or else the
 * network; and all that come from unknown devices together.
 *
 * @param email as the account has it, if there is such an account
 * @returns undefined when there were too many wrong ones
 */
export const beginLogIn = (req: PayloadRequest, email: string): Promise<Attempt | undefined> => {
  const device = readDevice(req.payload.secret, {
    email,
    now: Date.now(),
    value: parseCookies(req.headers).get(deviceCookie(req.payload.secret, email)),
  })
  const account = accountKey(email)
  const most = lockOut.attempts
  if (device !== undefined) return begin([{ key: `${account} device ${device}`, most }])
  const network = networkOf(originIn(req).address ?? '')
  return begin([
    { key: `${account} network ${network}`, most },
    { key: `${account} unknown devices`, most: lockOut.unknownDevices },
  ])
}

/** Begins to look at the password of somebody who is logged in, counted by their session. */
export const beginProof = (req: PayloadRequest, id: string): Promise<Attempt | undefined> => {
  const { _sid } = (req.user ?? {}) as { _sid?: string }
  return begin([{ key: `${id} session ${_sid ?? ''}`, most: lockOut.attempts }])
}

/** Lets an account be tried again from everywhere, in this process. */
export const forgetAttempts = (email: string): void => attempts.forget(accountKey(email))

const begin = async (bounds: [Bound, ...Bound[]]): Promise<Attempt | undefined> => {
  const attempt = await attempts.begin(bounds)
  return (
    attempt && {
      settle: (outcome) => {
        if (outcome === 'wrong') forbidRerun()
        attempt.settle(outcome)
      },
    }
  )
}

/** As long for every address. */
const accountKey = (email: string): string => createHash('sha256').update(email).digest('base64')

/** Gives the device that logs in what it is known by from now on. */
export const knowDevice = (req: PayloadRequest, email: string): void => {
  const { secret } = req.payload
  const name = deviceCookie(secret, email)
  const issuedAt = Date.now()
  const random = randomBytes(16).toString('hex')
  /* Sealed by the secret as it is set, for rates are counted before Payload is asked. */
  const nonce = newNonce(settings.secret, { issuedAt, name, random })
  const value = writeDevice(secret, { email, nonce, issuedAt })
  const seconds = deviceLifetime / 1000
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append(
    'Set-Cookie',
    `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`,
  )
}
