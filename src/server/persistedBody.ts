import { splitAddress } from '../text/escaping/splitAddress.ts'

type Params = { query?: unknown; extensions?: unknown }

/** Where a GraphQL request was sent to, and what with it. */
export type Sent = { url: string; body: string | undefined }

/** The query and extensions of a GraphQL request; nothing where they cannot be read, which graphql-http refuses. */
export const paramsOf = ({ body, url }: Sent): Params => {
  const { extensions, query } =
    body === undefined ? Object.fromEntries(new URLSearchParams(splitAddress(url)[1])) : jsonIn(body)
  return { query, extensions: typeof extensions === 'string' ? jsonIn(extensions) : extensions }
}

/** The same with the query that its hash stands for. */
export const withQuery = ({ body, url }: Sent, query: string): Sent => {
  if (body !== undefined) return { url, body: JSON.stringify({ ...jsonIn(body), query }) }
  const [path, search] = splitAddress(url)
  const params = new URLSearchParams(search)
  params.set('query', query)
  return { url: `${path}?${params}`, body }
}

const jsonIn = (text: string): Params => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
