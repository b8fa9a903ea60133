import type { GraphQLFieldConfigMap, GraphQLOutputType } from 'graphql'
import type { PayloadRequest } from 'payload'

import { type Arguments, parametersOf } from '../../../platform/routes/parametersOf.ts'
import { searchTypes } from '../entry.ts'
import { search } from './search.ts'

type GraphQL = typeof import('graphql')
type Fields = GraphQLFieldConfigMap<unknown, { req: PayloadRequest }>
type Shape = Record<string, GraphQLOutputType>

/** The query `search(q: …)`, which answers the same as `GET /api/search`. */
export const searchQueries = (graphql: GraphQL): Fields => {
  const { GraphQLEnumType, GraphQLInt: int, GraphQLList, GraphQLNonNull, GraphQLString: text } = graphql
  const type = new GraphQLEnumType({ name: 'SearchType', values: valuesOf(searchTypes) })
  const order = new GraphQLEnumType({ name: 'SearchOrder', values: valuesOf(['relevance', 'newest']) })
  const texts = { type: new GraphQLList(new GraphQLNonNull(text)) }
  return {
    search: {
      type: answerType(graphql, type),
      description: 'Searches what is live. Sections and persons are given by their slugs.',
      args: {
        q: { type: new GraphQLNonNull(text) },
        type: { type: new GraphQLList(new GraphQLNonNull(type)) },
        section: texts,
        person: texts,
        from: { type: text, description: 'First published at or after this day (2026-03-01) or time' },
        to: { type: text, description: 'First published on or before this day, or before this time' },
        sort: { type: order },
        page: { type: int },
        limit: { type: int },
      },
      resolve: (_root, args, { req }) => search(req.payload, parametersOf(args as Arguments)),
    },
  }
}

const valuesOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, {}]))

const answerType = (graphql: GraphQL, type: GraphQLOutputType) => {
  const { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString: text } = graphql
  const sure = (of: GraphQLOutputType) => new GraphQLNonNull(of as never)
  const many = (of: GraphQLOutputType) => sure(new GraphQLList(sure(of)))
  const [int, yes] = [sure(GraphQLInt), sure(GraphQLBoolean)]
  const counts = many(
    objectOf(graphql, 'SearchCount', { value: sure(text), name: text, slug: text, count: int }),
  )
  return objectOf(graphql, 'SearchAnswer', {
    ...{ q: sure(text), didYouMean: text, match: sure(text), docs: many(hitType(graphql, type)) },
    ...{ totalDocs: int, isTotalExact: yes, limit: int, page: int, totalPages: int },
    ...{ hasPrevPage: yes, hasNextPage: yes },
    facets: objectOf(graphql, 'SearchFacets', {
      ...{ type: counts, section: counts, person: counts, year: counts, month: counts },
    }),
  })
}

const hitType = (graphql: GraphQL, type: GraphQLOutputType) => {
  const { GraphQLList, GraphQLNonNull, GraphQLString: text } = graphql
  const sure = (of: GraphQLOutputType) => new GraphQLNonNull(of as never)
  const people = sure(new GraphQLList(sure(text)))
  return objectOf(graphql, 'SearchHit', {
    ...{ type: sure(type), id: sure(text), slug: text, title: sure(text), kicker: text, dek: text },
    ...{ language: text, publishedAt: text, updatedAt: text },
    section: objectOf(graphql, 'SearchSection', { id: sure(text), name: sure(text), slug: sure(text) }),
    image: objectOf(graphql, 'SearchImage', { id: sure(text), url: text, alt: text }),
    marked: objectOf(graphql, 'SearchMarked', { title: text, dek: text, text, people }),
  })
}

const objectOf = ({ GraphQLObjectType }: GraphQL, name: string, shape: Shape) =>
  new GraphQLObjectType({
    name,
    fields: Object.fromEntries(Object.entries(shape).map(([field, type]) => [field, { type }])),
  })
