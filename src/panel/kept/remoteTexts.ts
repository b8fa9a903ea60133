import type { KeptText } from '../../editorial/kept/keptText.ts'
import { readRefusal } from '../documents/readRefusal.ts'

/** Browsers limit the bodies of all requests that outlive their page to 64 KiB together; in bytes. */
const keepaliveLimit = 60_000

export type RemoteTexts = {
  /**
   * Resolves to undefined on success; otherwise to the refusal and whether it is final. The request continues when the page
   * is left.
   */
  put: (
    text: Omit<KeptText, 'at'>,
    isLeaving: boolean,
  ) => Promise<{ refusal: string; isFinal: boolean } | undefined>
  /** Rejects when the server cannot be reached. */
  drop: (form: string) => Promise<void>
  list: (at: Pick<KeptText, 'resource' | 'document'>) => Promise<KeptText[]>
}

/** The person’s unsaved texts on the server. */
export const remoteTexts = (api: string): RemoteTexts => {
  const url = `${api}/kept`
  return {
    put: async (text, isLeaving) => {
      const body = JSON.stringify(text)
      const response = await fetch(url, {
        body,
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        keepalive: isLeaving && new Blob([body]).size < keepaliveLimit,
        method: 'POST',
      }).catch(() => undefined)
      if (response?.ok) return undefined
      if (!response) return { refusal: 'The server cannot be reached.', isFinal: false }
      const answer: unknown = await response.json().catch(() => undefined)
      const isFinal = [409, 413, 422].includes(response.status)
      return { refusal: readRefusal(response.status, answer).message, isFinal }
    },
    drop: async (form) => {
      await fetch(`${url}/${form}`, { credentials: 'include', keepalive: true, method: 'DELETE' })
    },
    list: async ({ resource, document }) => {
      const query = new URLSearchParams({ resource, ...(document !== null && { document }) })
      const response = await fetch(`${url}?${query.toString()}`, {
        cache: 'no-store',
        credentials: 'include',
      })
      if (!response.ok) return []
      return ((await response.json()) as { docs: KeptText[] }).docs
    },
  }
}
