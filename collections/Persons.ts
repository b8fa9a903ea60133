import type { CollectionConfig } from 'payload'

import { mediaOfPerson, noSection } from '../src/content/articles/payload/relations.ts'
import { withWorkflow } from '../src/content/composition/payload/withWorkflow.ts'
import { workflowPanel } from '../src/content/composition/payload/workflowPanel.ts'
import { personEndpoint } from '../src/public/formats/payload/endpoints.ts'
import { bySlugEndpoint } from '../src/public/redirects/payload/endpoints.ts'
import { linksField } from './fields/links.ts'
import { originField } from './fields/origin.ts'
import { slugField } from './fields/slug.ts'

const listOnly = { allowCreate: false, defaultColumns: ['headline', 'stage', 'section'] }

export const Persons: CollectionConfig = withWorkflow(
  {
    resource: 'persons',
    required: ['name'],
    checklist: [],
    derived: ['mediaUsed', 'storiesBy', 'storiesAbout', 'quotesBy'],
    sectionsOf: noSection,
    mediaOf: mediaOfPerson,
  },
  {
    labels: { singular: 'Person', plural: 'Persons' },
    graphQL: { singularName: 'Person', pluralName: 'Persons' },
    defaultSort: 'name',
    defaultPopulate: { name: true, slug: true, title: true, organisation: true, portrait: true },
    admin: {
      useAsTitle: 'name',
      group: 'Stories',
      defaultColumns: ['name', 'stage', 'kinds', 'organisation'],
      components: workflowPanel,
    },
    endpoints: [bySlugEndpoint('persons'), personEndpoint],
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 160, index: true },
      {
        type: 'row',
        fields: [
          { name: 'title', type: 'text', maxLength: 160 },
          { name: 'organisation', type: 'text', maxLength: 160 },
        ],
      },
      {
        name: 'kinds',
        type: 'select',
        hasMany: true,
        options: [
          { value: 'staff', label: 'Staff' },
          { value: 'contributor', label: 'Contributor' },
          { value: 'public-figure', label: 'Public figure' },
        ],
      },
      { name: 'biography', type: 'textarea', maxLength: 4000 },
      { name: 'portrait', type: 'upload', relationTo: 'media' },
      linksField('links'),
      { name: 'storiesBy', type: 'join', collection: 'articles', on: 'bylines.person', admin: listOnly },
      { name: 'storiesAbout', type: 'join', collection: 'articles', on: 'mentions', admin: listOnly },
      { name: 'quotesBy', type: 'join', collection: 'articles', on: 'quotes.speaker', admin: listOnly },
      slugField('name'),
      originField(),
    ],
  },
)
