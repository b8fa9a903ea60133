import { createHash, randomBytes } from 'node:crypto'

import { parseCookies, type PayloadRequest } from 'payload'

import { forbidRerun } from '../../../platform/database/payload/reruns.ts'
import { settings } from '../../../platform/settings/settings.ts'
import { networkOf } from '../../../rules/limits/networkOf.ts'
import { originIn } from '../../audit/payload/provenance.ts'
import { type Attempt, Attempts, type Bound } from '../attempts.ts'
import { deviceCookie, deviceLifetime, newNonce, readDevice, writeDevice } from '../device.ts'
import { lockOut } from '../rules.ts'

/** Wrong passwords and codes, counted in the memory of each process. */
const attempts = new Attempts(lockOut.milliseconds, () => Date.now())

/**
 * Begins a log-in. It is counted by the device, if it has logged in to this account before; otherwise by the network, and
 * together with all other unknown devices.
 *
 * @param email in lower case, as accounts store it
 * @returns undefined when there were too many wrong attempts
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

/** Begins a check of the password of somebody who is logged in, counted by their session. */
export const beginPasswordCheck = (req: PayloadRequest, id: string): Promise<Attempt | undefined> => {
  const { _sid } = (req.user ?? {}) as { _sid?: string }
  return begin([{ key: `${id} session ${_sid ?? ''}`, most: lockOut.attempts }])
}

/** Ends the lock-out of an account in this process. */
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

/** A hash, so that every key has the same length. */
const accountKey = (email: string): string => createHash('sha256').update(email).digest('base64')

/** Sets the cookie by which the device of a log-in is recognised from now on. */
export const rememberDevice = (req: PayloadRequest, email: string): void => {
  const { secret } = req.payload
  const name = deviceCookie(secret, email)
  const issuedAt = Date.now()
  const random = randomBytes(16).toString('hex')
  // Signed with the secret of the settings, because rate limits verify it before Payload is involved.
  const nonce = newNonce(settings.secret, { issuedAt, name, random })
  const value = writeDevice(secret, { email, nonce, issuedAt })
  const seconds = deviceLifetime / 1000
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append(
    'Set-Cookie',
    `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax`,
  )
}
