import { z } from 'zod'

import { named } from '../../platform/routes/called.ts'
import { text } from '../../platform/routes/parameters.ts'
import type { Route } from '../../platform/routes/route.ts'

const open = z.record(z.string(), z.unknown()).nullable().optional()

const requestBody = named(
  'GraphQLQuestion',
  z.object({
    query: z.string().optional(),
    variables: open,
    operationName: z.string().nullable().optional(),
    extensions: open,
  }),
)

const answer = named(
  'GraphQLAnswer',
  z.object({
    data: z.record(z.string(), z.unknown()).nullable().optional(),
    errors: z
      .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
      .optional(),
  }),
)

const common = {
  path: '/api/graphql',
  tag: 'graphql',
  who: 'anyone',
  answer: { schema: answer },
  errors: 'graphql',
  cache: 'public',
  /* The media type of the answer and the status of a refusal depend on it (GraphQL over HTTP, “Accept”). */
  formOf: (accept) => accept ?? '',
  /* The rate until the operation is known; mutations count by their fields, see `familiesOfFields`. */
  rate: 'reads',
} as const satisfies Partial<Route>

/** `/api/graphql`, which Express answers. */
export const graphqlRoutes: readonly Route[] = [
  {
    ...common,
    method: 'get',
    id: 'queryGraphQL',
    summary: 'A GraphQL query',
    refusals: [405, 406],
    query: {
      query: text().describe('The query; left out when `extensions` names a registered one.').optional(),
      variables: text().describe('JSON.').optional(),
      operationName: text().describe('Which of several.').optional(),
      extensions: text().describe('JSON; `persistedQuery` with `version` 1 and `sha256Hash`.').optional(),
    },
  },
  {
    ...common,
    method: 'post',
    id: 'askGraphQL',
    summary: 'A GraphQL query or mutation',
    body: { schema: requestBody },
    refusals: [406, 413],
    isPostedFromAnywhere: true,
  },
]
