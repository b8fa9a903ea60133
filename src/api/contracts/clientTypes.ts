import { publicFilters, type PublicCollection } from '../../platform/filters/publicFilters.ts'
import { clientFilters } from './clientFilters.ts'
import type { OpenApi } from './openApi.ts'
import type { Schemas } from './schema.ts'
import { type Dialect, forReaders, objectOf, typescriptOf } from './typescriptOf.ts'

/** The schemas that readers' front ends receive, beside documents. */
const roots = [
  'SiteSetting',
  'Front',
  'SearchAnswer',
  'MostRead',
  'LiveEvent',
  'HomePage',
  'SectionPage',
  'StoryPage',
  'PersonPage',
  'TopicPage',
  'SearchPage',
  'MovedPage',
  'GonePage',
  'MissingPage',
] as const

/** Blocks in a text. */
const blocks = ['QuoteBlock', 'EmbedBlock', 'CodeBlock'] as const

/** The documents of the public by the names of their schemas. */
const documents: Readonly<Record<string, PublicCollection>> = {
  Article: 'articles',
  Section: 'sections',
  Person: 'persons',
  TrendingItem: 'trending-items',
  Media: 'media',
}

/** Documents as they are in the answers of fronts, searches and the like: relations are followed one step. */
const followed: Dialect = {
  relation: (name) => (name in documents ? `${name}Brief<Ids>` : undefined),
  richText: 'RichText<Briefs<Ids>>',
  isWhole: false,
}

/** A block in a text; its relations are followed as far as those of the document. */
const held: Dialect = {
  relation: (name) => (name in documents ? `R['${name}']` : undefined),
  richText: 'RichText<R>',
  isWhole: true,
}

/**
 * The types of the client package: the content model as readers see it.
 *
 * @param briefs names of the members that other documents show of a document, by type; all where there are none
 */
export const clientTypes = (
  { components: { schemas } }: OpenApi,
  briefs: Readonly<Partial<Record<string, readonly string[]>>>,
): string =>
  [
    '/* Made by npm run generate from docs/openapi.json; change the collections, not this file. */',
    "import type { PageText } from './pageText.ts'\nimport type { RichText } from './richText.ts'\nimport type { Briefs, Ids, Related } from './shapes.ts'",
    ...Object.entries(documents).map(([name, type]) =>
      documentTypes(schemas, { name, type, brief: briefs[type] }),
    ),
    ...blocks.map((name) => blockType(name, objectOf(forReaders(schemas[name]), held))),
    typescriptOf(schemas, roots, followed),
  ].join('\n\n')

const blockType = (name: string, members: string): string =>
  `export interface ${name}${members.includes('R[') ? '<R extends Related = Related>' : ''} ${members}`

type Named = { name: string; type: PublicCollection; brief: readonly string[] | undefined }

/** A document with its relations as `R` has them, what others show of it, and what lists of them are asked for. */
const documentTypes = (schemas: Schemas, { brief, name, type }: Named): string => {
  const schema = forReaders(schemas[`${name}Partial`])
  const members = brief?.map((member) => JSON.stringify(member)).join(' | ')
  return [
    `export interface ${name}Of<R extends Related> ${objectOf(schema, held)}`,
    `export type ${name}Brief<R extends Related> = ${members === undefined ? `${name}Of<R>` : `Pick<${name}Of<R>, ${members}>`}`,
    clientFilters(name, publicFilters[type], schema['properties'] as Schemas),
  ].join('\n\n')
}
