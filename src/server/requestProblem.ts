import type { Request } from 'express'

import { jsonProblems } from '../platform/values/json.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'
import { parseJson } from '../text/escaping/parseJson.ts'
import { isQueryByPost, type Sent } from './publicProblem.ts'

/** The smallest value of each parameter that is a whole number. */
const minimums = { limit: 0, page: 1, depth: 0 } as const

const writeMethods: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH'])

/**
 * Paths at which Payload creates documents and saves globals. Our own routes declare in their records whether they need
 * a body.
 */
const documentPath = /^\/(globals\/)?[\w-]+\/?$/

/**
 * Refuses malformed requests that Payload would misunderstand or fail at.
 *
 * @param sent.body the body if it was read, which it is for JSON and for queries by POST
 * @returns undefined when the request may go on
 */
export const requestProblem = (req: Request, sent: Sent): Refusal | undefined => {
  const { body, isApart } = sent
  const more = isQueryByPost(req) ? new URLSearchParams(body?.toString('utf8')).keys() : []
  const refusal = isApart ? undefined : queryStringProblem(req.query, more)
  if (isQueryByPost(req)) return refusal
  return refusal ?? (writeMethods.has(req.method) ? bodyProblem(req, sent) : undefined)
}

/** With the parameter `data`, Payload answers with the data that the caller sent, as if it were stored. */
const dataParameter = /^data(\[|$)/

/**
 * The name of a parameter as Payload parses it: brackets around the first part are ignored, so `[where]` is `where`.
 */
const plainName = (name: string): string => name.replace(/^\[([^\]]*)\]/, '$1')

/**
 * Refuses malformed parameters of a query string.
 *
 * @param query the query string as Express has parsed it
 * @param more names of parameters that were sent in the body
 */
export const queryStringProblem = (
  query: Readonly<Record<string, unknown>>,
  more: Iterable<string> = [],
): Refusal | undefined => {
  const names = [...Object.keys(query), ...more].map(plainName)
  if (names.some((name) => dataParameter.test(name)))
    return refuse('bad-query/data', { data: { path: 'data' } })
  const field = names.map(droppedIn).find((dropped) => dropped !== undefined)
  if (field !== undefined) return refuse('field-unknown', { field, data: { path: field } })
  const flat = Object.entries(query).find(([name, value]) => isTextForObject(plainName(name), value))
  if (flat) return refuse('bad-query/brackets', { name: flat[0], data: { path: flat[0] } })
  const parameters = Object.entries(query).map(([name, value]) => ({ name: plainName(name), value }))
  const wrong = parameters.find(({ name, value }) => value !== undefined && !isWhole(value, minimumOf(name)))
  if (!wrong) return undefined
  const { name } = wrong
  return refuse('bad-query/number', { name, least: minimumOf(name) ?? 0, data: { path: name } })
}

/** The smallest value of a parameter, also of a join; undefined for parameters that are not numbers. */
const minimumOf = (name: string): number | undefined => {
  const number = /^joins\[[^\]]*\]\[(limit|page)\]$/.exec(name)?.[1] ?? name
  return Object.entries(minimums).find(([known]) => known === number)?.[1]
}

/**
 * The field of a filter that Payload’s parser drops without a word, because every object has a property of that name: the
 * filter would match everything.
 */
const droppedIn = (name: string): string | undefined =>
  /^(joins|where)\[/.test(name)
    ? name.split(/[[\]]+/).find((part) => Object.hasOwn(Object.prototype, part))
    : undefined

/**
 * Parameters that are objects, for which a single text means nothing. Only `joins=false` does: it leaves out all joins.
 */
const objectParameters: ReadonlySet<string> = new Set(['joins', 'populate', 'select', 'where'])

const isTextForObject = (name: string, value: unknown): boolean =>
  objectParameters.has(name) && value !== '' && !(name === 'joins' && value === 'false')

const bodyProblem = (req: Request, { body, isOwn }: Sent): Refusal | undefined => {
  const isMissing = body ? body.length === 0 : hasNoBody(req)
  if (isMissing) return !isOwn && needsBody(req) ? refuse('no-body') : undefined
  const type = req.headers['content-type'] ?? ''
  if (!readableType.test(type))
    return refuse('unsupported-media-type', { types: readableWords, data: { path: 'Content-Type' } })
  return body && sentProblem(body, isDocument(req))
}

const sentProblem = (body: Buffer, isForDocument: boolean): Refusal | undefined => {
  if (!/^\s*\{/.test(body.toString('utf8', 0, 64))) return refuse('bad-body/object')
  const sent = parseJson(body.toString('utf8'))
  if (sent === undefined) return refuse('bad-body/json')
  return isForDocument ? undefined : textProblem(sent)
}

/** The values of a document are validated by its fields. */
const isDocument = ({ method, path }: Request): boolean =>
  documentPath.test(path) || (method === 'PATCH' && /^\/[\w-]+\/[^/]+\/?$/.test(path))

/** Refuses invalid texts in the body of a request that does not write a document, for all routes. */
const textProblem = (sent: unknown): Refusal | undefined => {
  const [found] = jsonProblems(sent, '')
  return found && refuse('bad-body/values', { reasons: found.message, data: { path: found.path } })
}

/**
 * The media types that Payload reads: JSON, and multipart forms with a boundary. It ignores any other body without an
 * error.
 */
const readableType = /^(application\/json\s*(;|$)|multipart\/form-data\s*;.*boundary=)/i

const readableWords = 'JSON, or multipart/form-data with its boundary'

const isWhole = (value: unknown, least: number | undefined): boolean =>
  least === undefined || (typeof value === 'string' && /^\d{1,15}$/.test(value) && Number(value) >= least)

const needsBody = ({ method, path }: Request): boolean => method === 'PATCH' || documentPath.test(path)

const hasNoBody = ({ headers }: Request): boolean =>
  headers['content-type'] === undefined &&
  headers['transfer-encoding'] === undefined &&
  (headers['content-length'] ?? '0') === '0'
