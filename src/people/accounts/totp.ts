import { createHmac, timingSafeEqual } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The length of a step in seconds, and how many steps a clock may be off. */
const stepSeconds = 30
const drift = 1

/** Bytes in Base32 without padding (RFC 4648), the way authenticator apps take a secret. */
export const toBase32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('')
}

/** The step of a time (RFC 6238: T), counted from 1970. */
export const stepAt = (milliseconds: number): number => Math.floor(milliseconds / 1000 / stepSeconds)

/**
 * The one-time password of a step: HOTP (RFC 4226) with HMAC-SHA-1 over the step's number.
 *
 * @param digits 6, as apps show it; the test vectors of RFC 6238 have 8
 */
export const totpAt = (secret: Uint8Array, step: number, digits = 6): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0x0f
  const number = mac.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * Finds the step that a code belongs to: the current one, or the one before or after it.
 *
 * @param lastStep the step that was used last; it and all earlier ones are rejected (RFC 6238 §5.2)
 * @returns the step, to be stored as used; undefined when the code is wrong
 */
export const matchTotp = (input: {
  secret: Uint8Array
  code: string
  now: number
  lastStep: number
}): number | undefined => {
  const present = stepAt(input.now)
  const steps = Array.from({ length: 2 * drift + 1 }, (_, at) => present - drift + at)
  const matching = steps.filter((step) => isSame(totpAt(input.secret, step), input.code.replaceAll(' ', '')))
  return matching.find((step) => step > input.lastStep)
}

/** The URI by which authenticator apps import a secret (Key URI format). */
export const otpauthUri = (of: { secret: Uint8Array; issuer: string; account: string }): string => {
  const label = `${encodeURIComponent(of.issuer)}:${encodeURIComponent(of.account)}`
  return `otpauth://totp/${label}?secret=${toBase32(of.secret)}&issuer=${encodeURIComponent(of.issuer)}`
}

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
