import { CopydeskError, errorOf } from './copydeskError.ts'
import type { Options } from './options.ts'

/** Asks the newsroom for a path of its API; rejects with a `CopydeskError`. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>

export const asker = ({ baseUrl, key, headers: always, ...platform }: Options): Ask => {
  const base = `${baseUrl.replace(/\/+$/, '')}/api`
  const credentials = key === undefined ? {} : { Authorization: `Bearer ${key}` }
  return async (path, init = {}) => {
    const own = init.headers as Record<string, string> | undefined
    const headers = { Accept: 'application/json', ...credentials, ...always, ...own }
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
}
