import { z } from 'zod'

import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { shortName } from '../../text/escaping/shortName.ts'
import { isOfCampaign } from './campaigns.ts'
import { unbounded } from './parameters.ts'
import type { Parameters, Route } from './route.ts'

type Reading = Pick<Route, 'bad' | 'params' | 'query' | 'readsItself'>

/** What a handler gets: the parsed values, or the raw parameters if the handler reads them itself. */
export type QueryOf<Shape extends Reading> = Shape extends { readsItself: true }
  ? Readonly<Record<string, unknown>>
  : Shape['query'] extends Parameters
    ? z.output<z.ZodObject<Shape['query']>>
    : Readonly<Record<string, never>>

/** The parts of the path for which the record has schemas. */
export type ParamsOf<Shape extends Reading> = Shape['params'] extends Parameters
  ? z.output<z.ZodObject<Shape['params']>>
  : Readonly<Record<string, never>>

type Read<Values> = { ok: true; values: Values } | { ok: false; refusals: Refusal[] }

/**
 * Parses query parameters by the route’s record, and refuses unknown ones: a misspelt parameter would otherwise be
 * ignored silently.
 *
 * @param values parameters by name, those with brackets as objects
 */
export const readQuery = <Shape extends Reading>(
  reading: Shape,
  values: Readonly<Record<string, unknown>>,
): Read<QueryOf<Shape>> => {
  const { bad = {}, query = {} } = reading
  if (reading.readsItself) return { ok: true, values: withoutCampaigns(values) as QueryOf<Shape> }
  const strange = namesIn(values).filter((name) => !Object.hasOwn(query, name) && !isOfCampaign(name))
  const read = readValues({ bad, schemas: query }, values)
  const unread = read.ok ? [] : read.refusals
  const refusals = [...strange.map((name) => unknown(name, Object.keys(query))), ...unread]
  return read.ok && refusals.length === 0
    ? { ok: true, values: read.values as QueryOf<Shape> }
    : { ok: false, refusals }
}

/** Reads the parts of the path for which the record has schemas. */
export const readParams = <Shape extends Reading>(
  { bad = {}, params = {} }: Shape,
  values: Readonly<Record<string, unknown>>,
): Read<ParamsOf<Shape>> => readValues({ bad, schemas: params }, values) as Read<ParamsOf<Shape>>

type Expected = { bad: NonNullable<Route['bad']>; schemas: Parameters }

const readValues = (
  { bad, schemas }: Expected,
  values: Readonly<Record<string, unknown>>,
): Read<Readonly<Record<string, unknown>>> => {
  const { data, error } = z.object(schemas).safeParse(values)
  if (!error) return { ok: true, values: data }
  const wrong = [...new Set(error.issues.map(({ path }) => String(path[0])))]
  const refusalOf = (name: string): Refusal => {
    const problem = bad[name] ?? badQuery(name, schemas[name])
    return typeof problem === 'function' ? problem(String(values[name])) : problem
  }
  return { ok: false, refusals: wrong.map(refusalOf) }
}

const withoutCampaigns = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    namesIn(values)
      .filter((name) => !isOfCampaign(name))
      .map((name) => [name, values[name]]),
  )

/** Names with a value; Payload adds some whose value is undefined. */
const namesIn = (values: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(values).filter((name) => values[name] !== undefined)

/**
 * The refusal of the first name that is not known, and belongs to no campaign.
 *
 * @param known the names that the refusal tells of
 * @param more names that are accepted besides
 */
export const strangerIn = (
  names: readonly string[],
  known: readonly string[],
  more: readonly string[] = [],
): Refusal | undefined => {
  const stranger = names.find(
    (name) => name !== '' && !known.includes(name) && !more.includes(name) && !isOfCampaign(name),
  )
  return stranger === undefined ? undefined : unknown(stranger, known)
}

const unknown = (name: string, known: readonly string[]): Refusal => {
  const short = shortName(name)
  return known.length > 0
    ? refuse('unknown-parameter/known', { name: short, allowed: known, path: short })
    : refuse('unknown-parameter/none', { name: short, path: short })
}

/** The refusal of a wrong value, worded by what the parameter's schema accepts. */
const badQuery = (name: string, schema: z.ZodType = z.string()): Refusal => {
  const at = { name, path: name }
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  if (described.enum) return refuse('bad-query/option', { allowed: described.enum.map(String), ...at })
  if (described.type === 'object' || described.anyOf) return refuse('bad-query/brackets', at)
  return described.type === 'integer' ? badNumber(described, at) : refuse('bad-query/once', at)
}

type At = { name: string; path: string }

const badNumber = ({ maximum: most, minimum: least = 0 }: z.core.JSONSchema.BaseSchema, at: At): Refusal =>
  most === undefined || most === unbounded
    ? refuse('bad-query/number', { least, ...at })
    : refuse('bad-query/range', { least, most, ...at })
