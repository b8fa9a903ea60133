import { createHmac } from 'node:crypto'

const prefix = 'whsec_'

/** A secret in the form that receivers use, from 32 random bytes (Standard Webhooks, “Signature scheme”). */
export const secretText = (random: Uint8Array): string => prefix + Buffer.from(random).toString('base64')

export type Message = {
  id: string
  /** Seconds since 1970. */
  timestamp: number
  body: string
}

/**
 * The headers that authenticate a message: HMAC-SHA256 over id, timestamp and body.
 *
 * @param secrets the bytes of each valid secret; two while one is being replaced
 * @see https://www.standardwebhooks.com
 */
export const signedHeaders = (
  { id, timestamp, body }: Message,
  secrets: readonly Uint8Array[],
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets
    .map((secret) => createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64'))
    .map((signature) => `v1,${signature}`)
    .join(' '),
})
