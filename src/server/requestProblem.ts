import type { Request } from 'express'

import { jsonProblems } from '../platform/values/json.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'
import { parseJson } from '../text/escaping/parseJson.ts'
import { isQuestion, type Sent } from './publicProblem.ts'

/** Whole numbers that a query may have, and the least that each may be. */
const numbers = { limit: 0, page: 1, depth: 0 } as const

const writing: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH'])

/** Payload's routes of documents; our own routes declare in their records whether they need a body. */
const document = /^\/(globals\/)?[\w-]+\/?$/

/**
 * What is wrong with a request before anybody looks at what it means: Payload takes these for something else, or
 * fails at them.
 *
 * @param sent.body as it was read; undefined when it is neither of JSON nor a question's
 * @returns undefined when the request may go on
 */
export const requestProblem = (req: Request, sent: Sent): Refusal | undefined => {
  const { body, isApart } = sent
  const more = isQuestion(req) ? new URLSearchParams(body?.toString('utf8')).keys() : []
  const refusal = isApart ? undefined : questionProblem(req.query, more)
  if (isQuestion(req)) return refusal
  return refusal ?? (writing.has(req.method) ? bodyProblem(req, sent) : undefined)
}

/** With this parameter Payload lets a caller supply a document's data, and answers with it as if it were stored. */
const spoken = /^data(\[|$)/

/** A name as Payload reads it, which takes brackets around its first part for nothing. */
const plain = (name: string): string => name.replace(/^\[([^\]]*)\]/, '$1')

/** What is wrong with the names and values of a query string, as it was parsed. */
export const questionProblem = (
  query: Readonly<Record<string, unknown>>,
  more: Iterable<string> = [],
): Refusal | undefined => {
  const names = [...Object.keys(query), ...more].map(plain)
  if (names.some((name) => spoken.test(name))) return refuse('bad-query/data', { data: { path: 'data' } })
  const field = names.map(droppedIn).find((dropped) => dropped !== undefined)
  if (field !== undefined) return refuse('field-unknown', { field, data: { path: field } })
  const flat = Object.entries(query).find(([name, value]) => isFlat(plain(name), value))
  if (flat) return refuse('bad-query/brackets', { name: flat[0], data: { path: flat[0] } })
  const parameters = Object.entries(query).map(([name, value]) => ({ name: plain(name), value }))
  const wrong = parameters.find(({ name, value }) => value !== undefined && !isWhole(value, leastOf(name)))
  if (!wrong) return undefined
  const { name } = wrong
  return refuse('bad-query/number', { name, least: leastOf(name) ?? 0, data: { path: name } })
}

/** The least that a parameter may be, those of a join’s list included; undefined for one that is no number. */
const leastOf = (name: string): number | undefined => {
  const number = /^joins\[[^\]]*\]\[(limit|page)\]$/.exec(name)?.[1] ?? name
  return Object.entries(numbers).find(([known]) => known === number)?.[1]
}

/**
 * The field of a filter that Payload’s parser drops without a word, because every object has a property of that name: the
 * filter would match everything.
 */
const droppedIn = (name: string): string | undefined =>
  /^(joins|where)\[/.test(name)
    ? name.split(/[[\]]+/).find((part) => Object.hasOwn(Object.prototype, part))
    : undefined

/** What says something of each field, and can say nothing as one text; `joins=false` leaves all joins out. */
const ofFields: ReadonlySet<string> = new Set(['joins', 'populate', 'select', 'where'])

const isFlat = (name: string, value: unknown): boolean =>
  ofFields.has(name) && value !== '' && !(name === 'joins' && value === 'false')

const bodyProblem = (req: Request, { body, isOwn }: Sent): Refusal | undefined => {
  const isMissing = body ? body.length === 0 : isBare(req)
  if (isMissing) return !isOwn && needsBody(req) ? refuse('no-body') : undefined
  const type = req.headers['content-type'] ?? ''
  if (!readable.test(type))
    return refuse('unsupported-media-type', { types: readableWords, data: { path: 'Content-Type' } })
  return body && sentProblem(body, isDocument(req))
}

const sentProblem = (body: Buffer, isForDocument: boolean): Refusal | undefined => {
  if (!/^\s*\{/.test(body.toString('utf8', 0, 64))) return refuse('bad-body/object')
  const sent = parseJson(body.toString('utf8'))
  if (sent === undefined) return refuse('bad-body/json')
  return isForDocument ? undefined : wordsProblem(sent)
}

/** The values of a document are validated by its fields. */
const isDocument = ({ method, path }: Request): boolean =>
  document.test(path) || (method === 'PATCH' && /^\/[\w-]+\/[^/]+\/?$/.test(path))

/** What is wrong with the texts of a body that is no document, whatever route it is for. */
const wordsProblem = (sent: unknown): Refusal | undefined => {
  const [found] = jsonProblems(sent, '')
  return found && refuse('bad-body/values', { reasons: found.message, data: { path: found.path } })
}

/** What Payload reads: JSON, or a form whose parts can be told apart. It drops any other body and answers as if it were empty. */
const readable = /^(application\/json\s*(;|$)|multipart\/form-data\s*;.*boundary=)/i

const readableWords = 'JSON, or multipart/form-data with its boundary'

const isWhole = (value: unknown, least: number | undefined): boolean =>
  least === undefined || (typeof value === 'string' && /^\d{1,15}$/.test(value) && Number(value) >= least)

const needsBody = ({ method, path }: Request): boolean => method === 'PATCH' || document.test(path)

const isBare = ({ headers }: Request): boolean =>
  headers['content-type'] === undefined &&
  headers['transfer-encoding'] === undefined &&
  (headers['content-length'] ?? '0') === '0'
