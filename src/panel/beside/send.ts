import { readRefusal } from '../documents/readRefusal.ts'

/**
 * Sends JSON to the API.
 *
 * @returns the refusal in words; undefined on success
 */
export const send = async (
  method: 'PATCH' | 'POST',
  url: string,
  body: object = {},
): Promise<string | undefined> => {
  const response = await fetch(url, {
    body: JSON.stringify(body),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    method,
  }).catch(() => undefined)
  if (!response) return 'The server cannot be reached.'
  if (response.ok) return undefined
  const answer: unknown = await response.json().catch(() => undefined)
  const { fields, message } = readRefusal(response.status, answer)
  return fields[0]?.message ?? message
}
