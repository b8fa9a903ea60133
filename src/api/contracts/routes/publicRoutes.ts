import type { CollectionFacts } from '../facts.ts'
import { anyone, type Route } from '../route.ts'
import { type Schema, s } from '../schema.ts'
import { oneDocument } from './formatRoutes.ts'
import { pictureRoutes } from './pictureRoutes.ts'

const json: Schema = s.anything
/** What anyone reads besides documents: one row each. */
export const publicRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/media/file/{filename}',
    id: 'getFileOfMedia',
    tag: 'media',
    summary: 'A picture or file',
    who: anyone,
    answer: { type: '*/*' },
    refusals: [404],
  },
  ...pictureRoutes,
  {
    method: 'get',
    path: '/api/previews/{token}',
    id: 'openPreview',
    tag: 'previews',
    summary: 'One revision as the public would see it',
    who: anyone,
    answer: { schema: s.object({ preview: json, doc: json }) },
    refusals: [404, 410],
  },
  {
    method: 'get',
    path: '/api/previews/{token}/media/{filename}',
    id: 'openFileOfPreview',
    tag: 'previews',
    summary: 'A file that a preview shows',
    who: anyone,
    answer: { type: '*/*' },
    refusals: [404, 410],
  },
  {
    method: 'get',
    path: '/api/redirects/resolve',
    id: 'resolveAddress',
    tag: 'redirects',
    summary: 'Where an old address leads: 301 with `to`',
    who: anyone,
    query: [
      {
        name: 'resource',
        about: 'The type; needed with `slug`, and `articles` where none is given with `path`.',
        schema: s.choice(['articles', 'sections', 'persons']),
      },
      { name: 'slug', about: 'The old one, in any spelling.', schema: s.text },
      {
        name: 'path',
        about: 'In place of `slug`: the whole old path, or the whole address.',
        schema: s.text,
      },
    ],
    answer: { status: 301, schema: s.ref('Moved') },
    refusals: [404, 410],
  },
  {
    method: 'get',
    path: '/api/access',
    id: 'getAccess',
    tag: 'accounts',
    summary: 'What the caller may do, type by type',
    who: anyone,
    answer: { schema: json },
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    id: 'getOpenApi',
    tag: 'contracts',
    summary: 'This document',
    who: anyone,
    answer: { schema: json },
  },
  {
    method: 'get',
    path: '/api/graphql',
    id: 'queryGraphQL',
    tag: 'graphql',
    summary: 'A GraphQL query',
    who: anyone,
    query: [
      {
        name: 'query',
        about: 'The query; left out when `extensions` names a registered one.',
        schema: s.text,
      },
      { name: 'variables', about: 'JSON.', schema: s.text },
      { name: 'operationName', about: 'Which of several.', schema: s.text },
      {
        name: 'extensions',
        about: 'JSON; `persistedQuery` with `version` 1 and `sha256Hash`.',
        schema: s.text,
      },
    ],
    answer: { schema: s.ref('GraphQLAnswer') },
  },
  {
    method: 'post',
    path: '/api/graphql',
    id: 'askGraphQL',
    tag: 'graphql',
    summary: 'A GraphQL query or mutation',
    who: anyone,
    body: { schema: s.ref('GraphQLQuestion') },
    answer: { schema: s.ref('GraphQLAnswer') },
    refusals: [413],
  },
  {
    method: 'get',
    path: '/livez',
    id: 'isAlive',
    tag: 'health',
    summary: 'Whether the process lives',
    who: anyone,
    answer: { schema: s.object({ status: s.text, uptimeSeconds: s.whole }) },
    errors: 'problem',
  },
  {
    method: 'get',
    path: '/readyz',
    id: 'isReady',
    tag: 'health',
    summary: 'Whether it may get requests',
    who: anyone,
    answer: { schema: s.object({ status: s.text, checks: json }) },
    errors: 'problem',
  },
]

/** The live document at an address. */
export const bySlugRoutes = (facts: CollectionFacts): Route[] => {
  const { name, slug: tag, hasSlugs } = facts
  const { answer, query } = oneDocument(facts)
  return hasSlugs
    ? [
        {
          method: 'get',
          path: `/api/${tag}/by-slug/{slug}`,
          id: `get${name}BySlug`,
          tag,
          summary: 'What the public finds at an address; 301 when it has moved',
          who: anyone,
          query: ['depth', 'select', 'populate', 'joins', ...query],
          answer,
          leads: { status: 301, schema: s.ref('Moved') },
          refusals: [404, 410],
        },
      ]
    : []
}
