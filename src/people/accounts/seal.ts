import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

const nonceLength = 12
const tagLength = 16

/**
 * Encrypts bytes with AES-256-GCM under a key derived from the server's secret (HKDF, RFC 5869).
 *
 * @param nonce 12 random bytes; must never be reused
 * @returns nonce, ciphertext and tag in Base64
 */
export const seal = (plain: Uint8Array, secret: string, nonce: Uint8Array): string => {
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secret), nonce)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64')
}

/** Decrypts what `seal` encrypted. @throws {Error} when the secret is a different one, or the text was changed */
export const unseal = (sealed: string, secret: string): Uint8Array => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secret), bytes.subarray(0, nonceLength))
  decipher.setAuthTag(bytes.subarray(-tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()])
}

const keyFrom = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'copydesk second factor', 32))
