import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a device is remembered after its last log-in, in milliseconds. */
export const deviceLifetime = 365 * 24 * 60 * 60_000

/** What the cookie of a known device contains; it is signed and valid for one account. */
export type Device = { email: string; nonce: string; issuedAt: number }

/**
 * A unique value for a device's cookie: a random part and a signature, by which the cookie can be verified before it is
 * known which account somebody wants to log in to.
 *
 * @param device.name the name of its cookie
 * @param device.random 32 hexadecimal digits
 */
export const newNonce = (secret: string, device: Sealed): string => `${device.random}${seal(secret, device)}`

type Sealed = { issuedAt: number; name: string; random: string }

/**
 * The name of the first valid device cookie of a request; the name is the same for all devices of an account.
 *
 * @param cookies the `Cookie` header
 * @param now milliseconds since 1970
 */
export const knownDeviceIn = (secret: string, cookies: string, now: number): string | undefined => {
  for (const [, name = '', issued = '', random = '', mark = ''] of cookies.matchAll(kept)) {
    const issuedAt = Number(issued)
    const isOurs = timingSafeEqual(Buffer.from(seal(secret, { issuedAt, name, random })), Buffer.from(mark))
    if (isOurs && now - issuedAt <= deviceLifetime) return name
  }
  return undefined
}

const kept = /(?:^|;\s*)(copydesk-device-[\da-f]{12})=(\d{1,16})\.([\da-f]{32})([\da-f]{32})\./g

const seal = (secret: string, { issuedAt, name, random }: Sealed): string =>
  sign(secret, `nonce ${issuedAt} ${random} ${name}`).slice(0, 32)

/** The name of the device cookie for an account; a device has one for each account that has logged in with it. */
export const deviceCookie = (secret: string, email: string): string =>
  `copydesk-device-${sign(secret, `name ${email}`).slice(0, 12)}`

/** The value of a device cookie. @param device.issuedAt milliseconds since 1970 */
export const writeDevice = (secret: string, device: Device): string =>
  `${device.issuedAt}.${device.nonce}.${signed(secret, device)}`

/**
 * Verifies a device cookie.
 *
 * @param value the value of the cookie
 * @returns its unique value; undefined when the cookie is not ours, not of this account, or too old
 */
export const readDevice = (
  secret: string,
  { email, now, value }: { email: string; now: number; value: string | undefined },
): string | undefined => {
  const [, issued = '', nonce = '', mark = ''] = /^(\d{1,16})\.(\w{1,64})\.(\w{64})$/.exec(value ?? '') ?? []
  const issuedAt = Number(issued)
  if (mark === '' || now - issuedAt > deviceLifetime) return undefined
  const expected = signed(secret, { email, nonce, issuedAt })
  return timingSafeEqual(Buffer.from(expected), Buffer.from(mark)) ? nonce : undefined
}

const signed = (secret: string, { email, issuedAt, nonce }: Device): string =>
  sign(secret, `device ${issuedAt} ${nonce} ${email}`)

const sign = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(`copydesk ${text}`).digest('hex')
