import { z } from 'zod'

import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { isOfCampaign } from './campaigns.ts'
import { unbounded } from './parameters.ts'
import type { Parameters, Route } from './route.ts'

type Reading = Pick<Route, 'bad' | 'query' | 'readsItself'>

/** What a handler gets: the parsed values, or the raw parameters if the handler reads them itself. */
export type QueryOf<Told extends Reading> = Told extends { readsItself: true }
  ? Readonly<Record<string, unknown>>
  : Told['query'] extends Parameters
    ? z.output<z.ZodObject<Told['query']>>
    : Readonly<Record<string, never>>

type Read<Values> = { ok: true; values: Values } | { ok: false; refusals: Refusal[] }

/**
 * Parses query parameters by the route’s record, and refuses unknown ones: a misspelt parameter would otherwise be
 * ignored silently.
 *
 * @param given parameters by name, those with brackets as objects
 */
export const readQuery = <Told extends Reading>(
  told: Told,
  given: Readonly<Record<string, unknown>>,
): Read<QueryOf<Told>> => {
  const { bad = {}, query = {} } = told
  if (told.readsItself) return { ok: true, values: withoutGaps(given) as QueryOf<Told> }
  const strange = namesIn(given).filter((name) => !Object.hasOwn(query, name) && !isOfCampaign(name))
  const read = z.object(query).safeParse(given)
  const wrong = [...new Set(read.error?.issues.map(({ path }) => String(path[0])))]
  const refusals = [
    ...strange.map((name) => unknown(name, Object.keys(query))),
    ...wrong.map((name) => bad[name] ?? badQuery(name, query[name])),
  ]
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, values: read.data as QueryOf<Told> }
}

const withoutGaps = (given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(namesIn(given).map((name) => [name, given[name]]))

/** Names with a value; Payload adds some whose value is undefined. */
const namesIn = (given: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(given).filter((name) => given[name] !== undefined)

const unknown = (name: string, known: readonly string[]): Refusal => {
  const short = name.slice(0, 60)
  return known.length > 0
    ? refuse('unknown-parameter/known', { name: short, allowed: known, path: short })
    : refuse('unknown-parameter/none', { name: short, path: short })
}

/** The refusal of a wrong value, worded by what the parameter's schema accepts. */
const badQuery = (name: string, schema: z.ZodType = z.string()): Refusal => {
  const at = { name, path: name }
  const told = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  if (told.enum) return refuse('bad-query/option', { allowed: told.enum.map(String), ...at })
  if (told.type === 'object' || told.anyOf) return refuse('bad-query/brackets', at)
  return told.type === 'integer' ? badNumber(told, at) : refuse('bad-query/once', at)
}

type At = { name: string; path: string }

const badNumber = ({ maximum: most, minimum: least = 0 }: z.core.JSONSchema.BaseSchema, at: At): Refusal =>
  most === undefined || most === unbounded
    ? refuse('bad-query/number', { least, ...at })
    : refuse('bad-query/range', { least, most, ...at })
