import type { Request } from 'express'

type Params = { query?: unknown; extensions?: unknown }

/** The query and extensions of a GraphQL request; nothing where they cannot be read, which graphql-http refuses. */
export const paramsOf = (req: Request, body: Buffer | undefined): Params => {
  const { query, extensions } = body ? jsonIn(body.toString()) : req.query
  return { query, extensions: typeof extensions === 'string' ? jsonIn(extensions) : extensions }
}

/** The same request with the query that its hash stands for. */
export const withQuery = (request: globalThis.Request, body: Buffer | undefined, query: string) => {
  if (body) {
    const whole = JSON.stringify({ ...jsonIn(body.toString()), query })
    return new Request(request, { body: whole })
  }
  const url = new URL(request.url)
  url.searchParams.set('query', query)
  return new Request(url, request)
}

const jsonIn = (text: string): Params => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
