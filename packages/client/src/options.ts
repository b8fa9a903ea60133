export type Options = {
  /** Where the newsroom is: `https://desk.example.org`. */
  baseUrl: string
  /** A machine’s key; never in a browser. */
  key?: string
  /** Instead of the platform’s own. */
  fetch?: typeof fetch
  /** Sent with every request. */
  headers?: Record<string, string>
}

/** What may be said with any request: all that `fetch` takes but method and body, and what Next adds to it. */
export type Asking = Omit<RequestInit, 'body' | 'method'> & {
  next?: { revalidate?: number | false; tags?: string[] }
}
