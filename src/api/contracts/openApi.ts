import { documentSchemas, globalSchemas } from './documentSchemas.ts'
import type { Facts } from './facts.ts'
import { operationOf } from './operation.ts'
import { operationOf as recordOperation } from './recordOperation.ts'
import { refusals } from './refusals.ts'
import type { Route } from './route.ts'
import { accountRoutes } from './routes/accountRoutes.ts'
import { changeRoutes } from './routes/changeRoutes.ts'
import { collectionRoutes } from './routes/collectionRoutes.ts'
import { deskRoutes } from './routes/deskRoutes.ts'
import { feedRoutes } from './routes/feedRoutes.ts'
import { formatRoutes } from './routes/formatRoutes.ts'
import { formatSchemas } from './routes/formatSchemas.ts'
import { globalRoutes } from './routes/globalRoutes.ts'
import { openFormRoutes } from './routes/openFormRoutes.ts'
import { bySlugRoutes, publicRoutes } from './routes/publicRoutes.ts'
import { publicSchemas } from './routes/publicSchemas.ts'
import { readerRoutes } from './routes/readerRoutes.ts'
import { readerSchemas } from './routes/readerSchemas.ts'
import { readershipRoutes, readershipSchemas } from './routes/readershipRoutes.ts'
import { storyRoutes } from './routes/storyRoutes.ts'
import { storySchemas } from './routes/storySchemas.ts'
import { usesRoutes, usesSchemas } from './routes/usesRoutes.ts'
import { webhookRoutes } from './routes/webhookRoutes.ts'
import type { Schema, Schemas } from './schema.ts'
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

/** Every route of the server that people and programs may ask, as rows. */
export const routesOf = (facts: Facts): Route[] => [
  ...publicRoutes,
  ...readerRoutes,
  ...readershipRoutes,
  ...feedRoutes,
  ...facts.globals.flatMap(globalRoutes),
  ...facts.collections.flatMap((one) => [
    ...bySlugRoutes(one),
    ...collectionRoutes(one),
    ...formatRoutes(one),
    ...storyRoutes(one),
    ...usesRoutes(one),
  ]),
  ...changeRoutes,
  ...deskRoutes,
  ...openFormRoutes,
  ...webhookRoutes,
  ...accountRoutes,
]

/** The contract of the whole server, made from the configuration's facts, the records of routes and the tables of routes. */
export const openApi = (facts: Facts): OpenApi => {
  const rows = routesOf(facts)
  const own = facts.routes.filter(({ route }) => route.leftOut === undefined)
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
  const article: Schema = documents['ArticlePartial'] ?? {}
  return {
    ...sharedSchemas,
    ...storySchemas,
    ...usesSchemas,
    ...formatSchemas,
    ...readerSchemas,
    ...publicSchemas,
    ...readershipSchemas(article),
    ...withMembers(kept, documents),
    ...(Object.fromEntries(blocks) as Schemas),
    ...documents,
  }
}
