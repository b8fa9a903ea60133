import { z } from 'zod'

import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { shortName } from '../../text/escaping/shortName.ts'
import { isOfCampaign } from './campaigns.ts'
import { unbounded } from './parameters.ts'
import type { Parameters, Route } from './route.ts'

type Reading = Pick<Route, 'bad' | 'params' | 'query' | 'readsItself'>

/** What a handler gets: the parsed values, or the raw parameters if the handler reads them itself. */
export type QueryOf<Told extends Reading> = Told extends { readsItself: true }
  ? Readonly<Record<string, unknown>>
  : Told['query'] extends Parameters
    ? z.output<z.ZodObject<Told['query']>>
    : Readonly<Record<string, never>>

/** The parts of the path for which the record has schemas. */
export type ParamsOf<Told extends Reading> = Told['params'] extends Parameters
  ? z.output<z.ZodObject<Told['params']>>
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
  if (told.readsItself) return { ok: true, values: withoutCampaigns(given) as QueryOf<Told> }
  const strange = namesIn(given).filter((name) => !Object.hasOwn(query, name) && !isOfCampaign(name))
  const read = readValues({ bad, schemas: query }, given)
  const unread = read.ok ? [] : read.refusals
  const refusals = [...strange.map((name) => unknown(name, Object.keys(query))), ...unread]
  return read.ok && refusals.length === 0
    ? { ok: true, values: read.values as QueryOf<Told> }
    : { ok: false, refusals }
}

/** Reads the parts of the path for which the record has schemas. */
export const readParams = <Told extends Reading>(
  { bad = {}, params = {} }: Told,
  given: Readonly<Record<string, unknown>>,
): Read<ParamsOf<Told>> => readValues({ bad, schemas: params }, given) as Read<ParamsOf<Told>>

type Expected = { bad: NonNullable<Route['bad']>; schemas: Parameters }

const readValues = (
  { bad, schemas }: Expected,
  given: Readonly<Record<string, unknown>>,
): Read<Readonly<Record<string, unknown>>> => {
  const { data, error } = z.object(schemas).safeParse(given)
  if (!error) return { ok: true, values: data }
  const wrong = [...new Set(error.issues.map(({ path }) => String(path[0])))]
  const refusalOf = (name: string): Refusal => {
    const told = bad[name] ?? badQuery(name, schemas[name])
    return typeof told === 'function' ? told(String(given[name])) : told
  }
  return { ok: false, refusals: wrong.map(refusalOf) }
}

const withoutCampaigns = (given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    namesIn(given)
      .filter((name) => !isOfCampaign(name))
      .map((name) => [name, given[name]]),
  )

/** Names with a value; Payload adds some whose value is undefined. */
const namesIn = (given: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(given).filter((name) => given[name] !== undefined)

const unknown = (name: string, known: readonly string[]): Refusal => {
  const short = shortName(name)
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
