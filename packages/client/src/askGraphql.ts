import { type Ask, jsonOf } from './ask.ts'
import { CopydeskError } from './copydeskError.ts'
import type { Asking } from './options.ts'

export type GraphQLAsking = Asking & {
  variables?: Record<string, unknown>
  /** Sends the query’s hash, and the query itself only when the server does not know it yet. */
  persisted?: boolean
}

type Extensions = { code?: string; data?: { code?: string }; statusCode?: number }
type Answer<Data> = { data?: Data; errors?: { message: string; extensions?: Extensions }[] }

/** The data of a GraphQL query; rejects with the first of its errors. */
export const askGraphql = async <Data>(ask: Ask, query: string, asking: GraphQLAsking): Promise<Data> => {
  const { persisted, variables, ...init } = asking
  const post = async (body: object): Promise<Answer<Data>> => {
    const headers = new Headers(init.headers)
    headers.set('Content-Type', 'application/json')
    const sent = { ...init, method: 'POST', headers, body: JSON.stringify({ ...body, variables }) }
    return jsonOf<Answer<Data>>(await ask('/graphql', sent))
  }
  if (persisted !== true) return dataOf(await post({ query }))
  const extensions = { persistedQuery: { version: 1, sha256Hash: await sha256(query) } }
  const answer = await post({ extensions })
  const isUnknown = answer.errors?.[0]?.message === 'PersistedQueryNotFound'
  return dataOf(isUnknown ? await post({ query, extensions }) : answer)
}

const dataOf = <Data>({ data, errors }: Answer<Data>): Data => {
  const error = errors?.[0]
  if (!error) return data as Data
  const { statusCode: status = 400, ...told } = error.extensions ?? {}
  const code = told.data?.code ?? told.code ?? 'graphql-error'
  throw new CopydeskError(error.message, { status, code, data: errors })
}

const sha256 = async (text: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
