import type { OpenApi } from './openApi.ts'
import { typescriptOf } from './typescriptOf.ts'

/** The schemas that readers' front ends receive. */
const roots = [
  'Article',
  'Section',
  'Person',
  'TrendingItem',
  'Media',
  'SiteSetting',
  'Front',
  'ArticleList',
  'SectionList',
  'PersonList',
  'TrendingItemList',
  'MediaList',
  'QuoteBlock',
  'EmbedBlock',
  'CodeBlock',
  'SearchAnswer',
  'MostRead',
  'LiveEvent',
] as const

/** The types of the client package: the content model as readers see it. */
export const clientTypes = ({ components: { schemas } }: OpenApi): string =>
  `/* Made by npm run generate from docs/openapi.json; change the collections, not this file. */\n\n${typescriptOf(schemas, roots)}`
