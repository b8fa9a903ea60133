import { allRoutes } from './allRoutes.ts'
import { documentSchemas, globalSchemas } from './documentSchemas.ts'
import type { Facts } from './facts.ts'
import { operationOf } from './operation.ts'
import { operationOf as recordOperation } from './recordOperation.ts'
import { refusals } from './refusals.ts'
import type { Route as Row } from './route.ts'
import { changeRoutes } from './routes/changeRoutes.ts'
import { deskRoutes } from './routes/deskRoutes.ts'
import { storyRoutes } from './routes/storyRoutes.ts'
import { storySchemas } from './routes/storySchemas.ts'
import { usesRoutes, usesSchemas } from './routes/usesRoutes.ts'
import { webhookRoutes } from './routes/webhookRoutes.ts'
import type { Schemas } from './schema.ts'
import { securitySchemes } from './security.ts'
import { settleSchema } from './settleSchema.ts'
import { parameters } from './shared.ts'
import { sharedSchemas } from './sharedSchemas.ts'
import { withMembers } from './withMembers.ts'

/** An OpenAPI 3.1 document, https://spec.openapis.org/oas/v3.1.1. */
export type OpenApi = {
  openapi: string
  info: object
  paths: Record<string, Record<string, unknown>>
  components: { schemas: Schemas } & Record<string, unknown>
} & Record<string, unknown>

/** Routes that no record stands beside yet, as rows. */
const rowsOf = (facts: Facts): Row[] => [
  ...facts.collections.flatMap((one) => [...storyRoutes(one), ...usesRoutes(one)]),
  ...changeRoutes,
  ...deskRoutes,
  ...webhookRoutes,
]

/** The contract of the whole server, made from the configuration's facts, the records of routes and the tables of routes. */
export const openApi = (facts: Facts): OpenApi => {
  const rows = rowsOf(facts)
  const own = allRoutes(facts).filter(({ route }) => route.leftOut === undefined)
  const operations = own.map(({ collection = '', route }) => ({
    route,
    ...recordOperation(route, facts.names[collection]),
  }))
  const kept = Object.assign({}, ...operations.map((each) => each.kept)) as Schemas
  const tags = new Set([...rows.map(({ tag }) => tag), ...own.map(({ route }) => route.tag)])
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
    tags: [...tags].map((name) => ({ name })),
    paths: pathsOf([...rows.map((row) => ({ route: row, operation: operationOf(row) })), ...operations]),
    components: {
      schemas: schemasOf(facts, kept),
      parameters,
      responses: refusals,
      securitySchemes,
    },
  }
}

type Placed = { route: { method: string; path: string }; operation: object }

const pathsOf = (placed: readonly Placed[]): OpenApi['paths'] => {
  const paths: OpenApi['paths'] = {}
  for (const { operation, route } of placed)
    paths[route.path] = { ...paths[route.path], [route.method]: operation }
  return paths
}

const schemasOf = (facts: Facts, kept: Schemas): Schemas => {
  const documents: Schemas = Object.fromEntries(
    [
      ...facts.collections.map((one) => documentSchemas(one, facts)),
      ...facts.globals.map((one) => globalSchemas(one, facts)),
    ].flatMap((one) => Object.entries(one)),
  )
  const blocks = Object.entries(facts.blocks).map(([name, one]) => [name, settleSchema(one, facts.names)])
  return {
    ...sharedSchemas,
    ...storySchemas,
    ...usesSchemas,
    ...withMembers(kept, documents),
    ...(Object.fromEntries(blocks) as Schemas),
    ...documents,
  }
}
