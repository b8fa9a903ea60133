import { nestingRefusal } from '../api/graphql/limits.ts'
import type { Refusal } from '../rules/refusals/refuse.ts'
import { parseJson } from '../text/escaping/parseJson.ts'
import { splitAddress } from '../text/escaping/splitAddress.ts'

type Params = { query?: unknown; extensions?: unknown }

/** The address of a GraphQL request, and its body. */
export type Sent = { url: string; body: string | undefined }

/** The query and extensions of a GraphQL request; nothing where they cannot be read, which graphql-http refuses. */
export const paramsOf = ({ body, url }: Sent): Params => {
  const { extensions, query } = body === undefined ? inAddress(url) : jsonIn(body)
  return { query, extensions: typeof extensions === 'string' ? jsonIn(extensions) : extensions }
}

/**
 * The refusal of a query, variables or a body that is nested too deep to be parsed.
 *
 * @param query as `paramsOf` found it
 */
export const depthProblem = ({ body, url }: Sent, query: unknown): Refusal | undefined => {
  const others = body === undefined ? inAddress(url) : { body }
  const texts = Object.entries({ ...others, query })
  for (const [name, text] of texts) {
    const refusal = typeof text === 'string' ? nestingRefusal(name, text) : undefined
    if (refusal) return refusal
  }
  return undefined
}

/** The request with the query of its hash added. */
export const withQuery = ({ body, url }: Sent, query: string): Sent => {
  if (body !== undefined) return { url, body: JSON.stringify({ ...jsonIn(body), query }) }
  const [path, search] = splitAddress(url)
  const params = new URLSearchParams(search)
  params.set('query', query)
  return { url: `${path}?${params}`, body }
}

/** As graphql-http takes them: the first of each name. */
const inAddress = (url: string): Params & { variables?: string } => {
  const params = new URLSearchParams(splitAddress(url)[1])
  return Object.fromEntries([...params].reverse())
}

const jsonIn = (text: string): Params => {
  const value = parseJson(text)
  return typeof value === 'object' && value !== null ? value : {}
}
