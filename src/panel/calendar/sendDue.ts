import { askServer } from '../account/askServer.ts'

type Newest = { planning?: { due?: string | null } | null; rev?: number | null }

/**
 * Sets when a story is due, unless somebody has set another time meanwhile.
 *
 * @param url the address of the story in the API
 * @param times.before the time that the person saw; all times are ISO 8601
 * @returns the refusal, or undefined on success
 */
export const sendDue = async (
  url: string,
  { before, due }: { before: string; due: string },
): Promise<string | undefined> => {
  try {
    const newest = await askServer<Newest>(
      'GET',
      `${url}?draft=true&depth=0&select[planning]=true&select[rev]=true`,
    )
    if (!newest.ok) return newest.refusal.message
    const { planning, rev } = newest.body
    if (Date.parse(planning?.due ?? '') !== Date.parse(before))
      return 'Somebody has changed the due date meanwhile. Look at it again.'
    const sent = await askServer('PATCH', `${url}?depth=0`, { planning: { due }, rev })
    return sent.ok ? undefined : (sent.refusal.fields[0]?.message ?? sent.refusal.message)
  } catch {
    return 'The server cannot be reached.'
  }
}
