import { s, type Schema } from './schema.ts'

const problem = s.object({ path: s.text, message: s.text })

/** Further members depend on the code. */
const data = {
  ...s.object({ code: s.text, errors: s.list(problem) }, ['code', 'errors']),
  additionalProperties: true,
}

const errorEntry = s.object({ message: s.text, name: s.text, data, field: s.text }, ['name', 'data', 'field'])

/** The bodies of refusals, in both shapes. */
export const refusalSchemas = {
  Errors: {
    ...s.object({ errors: s.list(s.ref('ErrorEntry')), message: s.text }, ['message']),
    description: 'Rely on `data.code`, not on the words.',
  },
  ErrorEntry: errorEntry,
  Problem: {
    ...s.object(
      {
        type: s.text,
        title: s.text,
        status: s.whole,
        code: s.text,
        detail: s.text,
        errors: s.list(problem),
      },
      ['errors'],
    ),
    description: 'RFC 9457; `code` is stable, and `errors` names the fields at fault.',
  },
} as const satisfies Record<string, Schema>

const words: Readonly<Record<number, string>> = {
  400: 'What was asked cannot be read: a filter, a limit, a field, a body.',
  401: 'The log-in failed, or what `Authorization` holds is not valid.',
  403: 'Not yours.',
  404: 'Not there, or not live.',
  405: 'Not asked by that method.',
  406: 'Not a media type that is sent here.',
  409: 'The document’s stage does not allow it, or it has changed since it was read (`stale-write`).',
  410: 'It was public and was withdrawn.',
  412: 'It has changed since the revision that `If-Match` names (`stale-write`).',
  413: 'Too large.',
  415: 'Not a media type that is read here.',
  422: 'A condition is not met; `data.errors` names the paths.',
  429: 'Too many requests; `Retry-After` says when to come again.',
  503: 'Starting, or the database is busy; try again.',
}

/** Every refusal of the document by its name: `R404` for Payload’s shape, `P404` for problems. */
export const refusals = Object.fromEntries(
  Object.entries(words).flatMap(([status, description]) => [
    [`R${status}`, refusal(description, 'application/json', 'Errors')],
    [`P${status}`, refusal(description, 'application/problem+json', 'Problem')],
  ]),
)

function refusal(description: string, type: string, schema: string) {
  return { description, content: { [type]: { schema: s.ref(schema) } } }
}

/** The refusals that every route may answer with. */
export const commonStatuses: readonly number[] = [429, 503]
