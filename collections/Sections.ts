import type { CollectionConfig } from 'payload'

import { sectionItself } from '../src/content/articles/payload/relations.ts'
import { withWorkflow } from '../src/content/composition/payload/withWorkflow.ts'
import { workflowPanel } from '../src/content/composition/payload/workflowPanel.ts'
import { sectionEndpoint } from '../src/public/formats/payload/endpoints.ts'
import { mediaOfFront } from '../src/public/fronts/payload/mediaOfFront.ts'
import { bySlugEndpoint } from '../src/public/redirects/payload/endpoints.ts'
import { frontField } from './fields/front.ts'
import { originField } from './fields/origin.ts'
import { slugField } from './fields/slug.ts'

export const Sections: CollectionConfig = withWorkflow(
  {
    resource: 'sections',
    required: ['name'],
    checklist: [],
    derived: ['mediaUsed', 'editors'],
    sectionsOf: sectionItself,
    mediaOf: mediaOfFront,
  },
  {
    labels: { singular: 'Section', plural: 'Sections' },
    graphQL: { singularName: 'Section', pluralName: 'Sections' },
    defaultSort: 'name',
    defaultPopulate: { name: true, slug: true, parent: true },
    admin: {
      useAsTitle: 'name',
      group: 'Stories',
      defaultColumns: ['name', 'stage', 'parent', 'updatedAt'],
      components: workflowPanel,
    },
    endpoints: [bySlugEndpoint('sections'), sectionEndpoint],
    fields: [
      { name: 'name', type: 'text', required: true, maxLength: 120 },
      { name: 'description', type: 'textarea', maxLength: 500 },
      { name: 'parent', type: 'relationship', relationTo: 'sections', index: true },
      frontField(),
      {
        name: 'editors',
        type: 'join',
        collection: 'users',
        on: 'sections',
        label: 'Editors in charge',
        admin: { allowCreate: false, defaultColumns: ['name', 'role'] },
      },
      slugField('name'),
      originField(),
    ],
  },
)
