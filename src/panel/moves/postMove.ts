import type { TransitionName } from '../../rules/workflow/transitions.ts'

/** The data of a move; `at` is ISO 8601, `zone` its time zone, `notice` is public. */
export type Said = { comment?: string; at?: string; zone?: string; notice?: string }

/**
 * Sends a move to the server; a withdrawal at a time becomes a schedule instead.
 *
 * @param url the address of the document in the API
 */
export const postMove = async (
  url: string,
  name: TransitionName,
  { rev, ...said }: Said & { rev: number },
): Promise<{ isLater: boolean; response: Response }> => {
  const isLater = name === 'withdraw' && said.at !== undefined
  const response = isLater
    ? await post(`${url}/schedules`, { ...said, action: name })
    : await post(`${url}/transitions/${name}?depth=0`, { ...said, rev })
  return { isLater, response }
}

const post = (url: string, said: object): Promise<Response> =>
  fetch(url, {
    body: JSON.stringify(said),
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    method: 'POST',
  })
