import type { Offers } from '../../editorial/workflow/payload/offers.ts'

/** The server's answer about a story: its state, and each move with whether this person may make it. */
export type Standing = Offers

const answers = new Map<string, Promise<Standing>>()
const kept = 12

/**
 * Reads it from the server, once per revision for all components of the page.
 *
 * @param revision changes whenever the answer may have changed
 * @throws {Error} when the server does not answer
 */
export const readStanding = (url: string, revision: string): Promise<Standing> => {
  const key = `${url} ${revision}`
  const known = answers.get(key)
  if (known) return known
  const answer = fetchStanding(url)
  answers.set(key, answer)
  answer.catch(() => answers.delete(key))
  const oldest = answers.size > kept ? answers.keys().next().value : undefined
  if (oldest !== undefined) answers.delete(oldest)
  return answer
}

const fetchStanding = async (url: string): Promise<Standing> => {
  const response = await fetch(url, { credentials: 'include', cache: 'no-store' })
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return (await response.json()) as Standing
}
