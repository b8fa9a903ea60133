import { CopydeskError, errorOf } from './copydeskError.ts'
import type { Options } from './options.ts'
import { retrying } from './retry.ts'

/** Asks the newsroom for a path of its API; rejects with a `CopydeskError`. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** Requests that only read are tried again when the newsroom is busy or cannot be reached. */
export const asker = ({ baseUrl, key, headers: always, ...platform }: Options): Ask => {
  const base = `${baseUrl.replace(/\/+$/, '')}/api`
  const credentials = key === undefined ? {} : { Authorization: `Bearer ${key}` }
  const askOnce: Ask = async (path, init = {}) => {
    const own = Object.fromEntries(new Headers(init.headers))
    const headers = { accept: 'application/json', ...lowerCase({ ...credentials, ...always }), ...own }
    const send = platform.fetch ?? fetch
    const answer = await send(base + path, { ...init, headers }).catch((error: unknown) => {
      if (init.signal?.aborted) throw error
      throw new CopydeskError('The newsroom could not be reached.', {
        status: 0,
        code: 'unreachable',
        data: error,
      })
    })
    if (!answer.ok) throw await errorOf(answer)
    return answer
  }
  return (path, init) =>
    init?.method === undefined ? retrying(() => askOnce(path, init), init?.signal) : askOnce(path, init)
}

const lowerCase = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

/** The JSON of an answer; rejects with a `CopydeskError` for anything else, such as the page of a proxy. */
export const jsonOf = async <Body>(answer: Response): Promise<Body> => {
  try {
    return (await answer.json()) as Body
  } catch (data) {
    const about = { status: answer.status, code: 'unreadable', data }
    throw new CopydeskError('The answer is not JSON, or it was cut off.', about)
  }
}
