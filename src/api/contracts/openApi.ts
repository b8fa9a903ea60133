import type { Route } from '../../platform/routes/route.ts'
import { allRoutes } from './allRoutes.ts'
import { compareRoutes } from './compareRoutes.ts'
import { documentSchemas, globalSchemas } from './documentSchemas.ts'
import type { Facts } from './facts.ts'
import { operationOf } from './operation.ts'
import { refusals } from './refusals.ts'
import type { Schemas } from './schema.ts'
import { securitySchemes } from './security.ts'
import { parameters } from './shared.ts'
import { sharedSchemas } from './sharedSchemas.ts'
import { toOpenApiSchema } from './toOpenApiSchema.ts'
import { withMembers } from './withMembers.ts'

/** An OpenAPI 3.1 document, https://spec.openapis.org/oas/v3.1.1. */
export type OpenApi = {
  openapi: string
  info: object
  paths: Record<string, Record<string, unknown>>
  components: { schemas: Schemas } & Record<string, unknown>
} & Record<string, unknown>

/** The contract of the whole server, made from the configuration's facts and the records of routes. */
export const openApi = (facts: Facts): OpenApi => {
  const operations = allRoutes(facts)
    .filter(({ route }) => route.leftOut === undefined)
    .toSorted(compareRoutes)
    .map(({ collection = '', route }) => ({ route, ...operationOf(route, facts.names[collection]) }))
  const definitions = Object.assign({}, ...operations.map((each) => each.definitions)) as Schemas
  return {
    openapi: '3.1.1',
    info: {
      title: 'Copydesk',
      version: facts.version,
      summary: 'A newsroom’s headless CMS.',
      description:
        'Read what is live without an account; write under the workflow. Guides: /docs/front-end, /docs/workflow.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This server' }],
    tags: [...new Set(operations.map(({ route }) => route.tag))].map((name) => ({ name })),
    paths: pathsOf(operations),
    components: {
      schemas: schemasOf(facts, definitions),
      parameters,
      responses: refusals,
      securitySchemes,
    },
  }
}

type Placed = { route: Pick<Route, 'method' | 'path'>; operation: object }

const pathsOf = (placed: readonly Placed[]): OpenApi['paths'] => {
  const paths: OpenApi['paths'] = {}
  for (const { operation, route } of placed)
    paths[route.path] = { ...paths[route.path], [route.method]: operation }
  return paths
}

const schemasOf = (facts: Facts, definitions: Schemas): Schemas => {
  const documents: Schemas = Object.fromEntries(
    [
      ...facts.collections.map((one) => documentSchemas(one, facts)),
      ...facts.globals.map((one) => globalSchemas(one, facts)),
    ].flatMap((one) => Object.entries(one)),
  )
  const blocks = Object.entries(facts.blocks).map(([name, one]) => [name, toOpenApiSchema(one, facts.names)])
  return {
    ...sharedSchemas,
    ...withMembers(definitions, documents),
    ...(Object.fromEntries(blocks) as Schemas),
    ...documents,
  }
}
