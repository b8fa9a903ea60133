import type { CollectionConfig } from 'payload'

import { deriveArticle } from '../src/content/articles/payload/deriveArticle.ts'
import { mediaOfArticle, sectionOf } from '../src/content/articles/payload/relations.ts'
import { withListFields } from '../src/content/articles/payload/withListFields.ts'
import { withWorkflow } from '../src/content/composition/payload/withWorkflow.ts'
import { workflowPanel } from '../src/content/composition/payload/workflowPanel.ts'
import { rowsOnRestore } from '../src/editorial/corrections/notice.ts'
import { guardNotices } from '../src/editorial/corrections/payload/guardNotices.ts'
import { gathers, repeats } from '../src/editorial/uses/fields.ts'
import { staffOnly } from '../src/people/access/payload/accessFor.ts'
import { nobody } from '../src/platform/records/payload/nobody.ts'
import { storyEndpoints } from '../src/public/formats/payload/endpoints.ts'
import { formatEndpoint } from '../src/public/formats/payload/formatEndpoint.ts'
import { bySlugEndpoint } from '../src/public/redirects/payload/endpoints.ts'
import { bodyField } from './fields/body.ts'
import { correctionsField } from './fields/corrections.ts'
import { deskTitleField } from './fields/deskTitle.ts'
import { languageField } from './fields/language.ts'
import { urlField } from './fields/links.ts'
import { originField } from './fields/origin.ts'
import { planningField } from './fields/planning.ts'
import { seoField } from './fields/seo.ts'
import { slugField } from './fields/slug.ts'
import { storyFields } from './fields/story.ts'

const derived = { create: nobody, update: nobody }
const readOnly = { readOnly: true, position: 'sidebar' } as const

export const Articles: CollectionConfig = withWorkflow(
  {
    resource: 'articles',
    required: ['headline', 'section', 'body'],
    checklist: ['bylines'],
    derived: ['wordCount', 'readingTime', 'mentions', 'quotes', 'mediaUsed', 'storiesNamed', 'deskTitle'],
    sectionsOf: sectionOf,
    mediaOf: mediaOfArticle,
    keptOnRestore: (old, today) => ({ corrections: rowsOnRestore(old, today) }),
  },
  {
    labels: { singular: 'Article', plural: 'Articles' },
    graphQL: { singularName: 'Article', pluralName: 'Articles' },
    defaultSort: '-updatedAt',
    defaultPopulate: {
      headline: true,
      slug: true,
      kicker: true,
      dek: true,
      section: true,
      leadImage: true,
      stage: true,
      publishedAt: true,
      updatedAt: true,
      language: true,
    },
    admin: {
      useAsTitle: 'deskTitle',
      enableListViewSelectAPI: true,
      group: 'Stories',
      defaultColumns: ['headline', 'stage', 'section', 'updatedAt'],
      components: workflowPanel,
      listSearchableFields: ['deskTitle', 'slug', 'kicker'],
    },
    endpoints: [bySlugEndpoint('articles'), ...storyEndpoints, formatEndpoint],
    hooks: { beforeOperation: [withListFields], beforeChange: [guardNotices, deriveArticle] },
    fields: [
      {
        type: 'tabs',
        tabs: [
          { label: 'Story', fields: [...storyFields(), bodyField()] },
          {
            label: 'Sources and links',
            fields: [
              {
                name: 'sources',
                type: 'array',
                fields: [{ name: 'name', type: 'text', required: true }, urlField('url', 'web')],
              },
              { name: 'translationOf', type: 'relationship', relationTo: 'articles' },
            ],
          },
          { label: 'Corrections', fields: [correctionsField()] },
          { label: 'Search and social', fields: [seoField()] },
          { label: 'Planning', fields: [planningField()] },
        ],
      },
      slugField('headline'),
      { ...languageField(), admin: { position: 'sidebar' } },
      {
        name: 'breaking',
        type: 'checkbox',
        defaultValue: false,
        admin: { position: 'sidebar' },
      },
      {
        name: 'embargoUntil',
        type: 'date',
        access: { read: staffOnly },
        admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
      },
      {
        name: 'embargoIndefinite',
        type: 'checkbox',
        label: 'Embargo without an end',
        access: { read: staffOnly },
        admin: {
          position: 'sidebar',
          description: 'The story cannot be published until somebody lifts the embargo.',
        },
      },
      {
        name: 'wordCount',
        type: 'number',
        access: derived,
        index: true,
        admin: { ...readOnly, components: { Field: '/src/panel/writing/StoryLength.tsx#StoryLength' } },
      },
      {
        name: 'readingTime',
        type: 'number',
        access: derived,
        label: 'Reading time (minutes)',
        admin: { hidden: true },
      },
      {
        name: 'mentions',
        type: 'relationship',
        access: derived,
        hasMany: true,
        index: true,
        relationTo: 'persons',
        custom: gathers,
        admin: { hidden: true },
      },
      {
        name: 'storiesNamed',
        type: 'relationship',
        access: { ...derived, read: staffOnly },
        custom: gathers,
        hasMany: true,
        index: true,
        relationTo: 'articles',
        admin: { hidden: true },
      },
      {
        name: 'quotes',
        type: 'array',
        access: derived,
        custom: repeats,
        admin: { hidden: true },
        fields: [
          { name: 'text', type: 'textarea' },
          { name: 'speaker', type: 'relationship', relationTo: 'persons' },
          { name: 'source', type: 'text' },
        ],
      },
      originField(),
      deskTitleField(),
    ],
  },
)
