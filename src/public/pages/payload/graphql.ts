import type { GraphQLFieldConfigMap } from 'graphql'
import type { PayloadRequest } from 'payload'

import { type Arguments, parametersOf } from '../../../platform/routes/parametersOf.ts'
import { readQuery } from '../../../platform/routes/readQuery.ts'
import { Refused, refusedAll } from '../../../rules/refusals/refused.ts'
import { graphqlTypes } from '../graphqlTypes.ts'
import { type Page, pages } from '../page.ts'
import { pageAskOf } from '../pageAsk.ts'
import { pageRoute } from '../routes.ts'
import { readPage } from './readPage.ts'

type GraphQL = typeof import('graphql')
type Fields = GraphQLFieldConfigMap<unknown, { req: PayloadRequest }>

/**
 * The query `page(path: …)`, which answers the same as `GET /api/pages`. What has moved, is gone or was never there is a page
 * too, and no error.
 */
export const pageQueries = (graphql: GraphQL): Fields => {
  const { GraphQLInt: int, GraphQLNonNull, GraphQLString: text, GraphQLUnionType } = graphql
  const Page = new GraphQLUnionType({
    name: 'Page',
    description: 'A page of the site: `kind` says which.',
    types: graphqlTypes(graphql, Object.values(pages)),
    resolveType: (page: Page) => String(pages[page.kind].meta()?.id),
  })
  const searched = ['q', 'type', 'section', 'person', 'from', 'to', 'sort'] as const
  return {
    page: {
      type: new GraphQLNonNull(Page),
      description: 'The page at a path of the site, with all that it shows.',
      args: {
        path: {
          type: new GraphQLNonNull(text),
          description: 'As the site was asked for it, from its first slash.',
        },
        limit: { type: int, description: 'Stories of a list, 1 to 50.' },
        after: { type: text, description: 'The `after` of the answer before.' },
        page: { type: int, description: 'Of `/search`.' },
        ...Object.fromEntries(searched.map((name) => [name, { type: text, description: 'For `/search`.' }])),
      },
      resolve: (_root, args, { req }) => answer(req, args as Arguments),
    },
  }
}

/** @throws {Refused} 400 for arguments that cannot be answered */
const answer = async ({ payload }: PayloadRequest, args: Arguments): Promise<Page> => {
  const read = readQuery(pageRoute, parametersOf(args))
  if (!read.ok) throw refusedAll(read.refusals)
  const ask = pageAskOf(read.values)
  if ('code' in ask) throw new Refused(ask)
  return readPage(payload, ask)
}
