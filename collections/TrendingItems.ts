import type { CollectionConfig } from 'payload'

import { noMedia, sectionOrSite } from '../src/content/articles/payload/relations.ts'
import { withWorkflow } from '../src/content/composition/payload/withWorkflow.ts'
import { workflowPanel } from '../src/content/composition/payload/workflowPanel.ts'
import { ageField } from '../src/public/trending/payload/ageField.ts'
import { dropShownHeadline, needsTarget, showStoryHeadline } from '../src/public/trending/payload/headline.ts'
import { urlField } from './fields/links.ts'

const dayAndTime = { date: { pickerAppearance: 'dayAndTime' } } as const

export const TrendingItems: CollectionConfig = withWorkflow(
  {
    resource: 'trending-items',
    required: [],
    checklist: [],
    derived: ['mediaUsed', 'age'],
    sectionsOf: sectionOrSite,
    mediaOf: noMedia,
  },
  {
    labels: { singular: 'Trending item', plural: 'Trending items' },
    graphQL: { singularName: 'TrendingItem', pluralName: 'TrendingItems' },
    defaultSort: 'rank',
    forceSelect: { story: true, headline: true, url: true, datedAt: true, publishedAt: true },
    admin: {
      useAsTitle: 'headline',
      group: 'Stories',
      components: workflowPanel,
      defaultColumns: ['rank', 'kicker', 'headline', 'stage', 'section'],
    },
    hooks: { beforeValidate: [dropShownHeadline, needsTarget], afterRead: [showStoryHeadline] },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'rank', type: 'number', defaultValue: 1, index: true, min: 1, admin: { width: '25%' } },
          { name: 'kicker', type: 'text', maxLength: 60, admin: { width: '75%' } },
        ],
      },
      {
        name: 'headline',
        type: 'text',
        maxLength: 300,
        admin: { description: 'Empty: the story’s own headline.' },
      },
      { name: 'story', type: 'relationship', relationTo: 'articles' },
      { ...urlField(), label: 'Outside address', admin: { description: 'For a story of another site.' } },
      {
        name: 'datedAt',
        type: 'date',
        label: 'Came out',
        admin: { ...dayAndTime, description: 'Empty: when the story was first published.' },
      },
      ageField(),
      {
        name: 'section',
        type: 'relationship',
        relationTo: 'sections',
        index: true,
        admin: { position: 'sidebar', description: 'Empty: the whole site.' },
      },
      {
        name: 'kind',
        type: 'select',
        defaultValue: 'manual',
        options: [
          { value: 'manual', label: 'Manual' },
          { value: 'automatic', label: 'Automatic' },
        ],
        admin: {
          position: 'sidebar',
          description:
            'An automatic item follows what readers read, and changes its story with it. A manual item is changed only by editors.',
        },
      },
      {
        name: 'pinned',
        type: 'checkbox',
        defaultValue: false,
        label: 'Pinned at its rank',
        admin: {
          position: 'sidebar',
          description: 'It keeps this story and these words; the automatic items fill the places around it.',
          condition: ({ kind }) => kind === 'automatic',
        },
      },
      { name: 'from', type: 'date', admin: { ...dayAndTime, position: 'sidebar' } },
      { name: 'until', type: 'date', admin: { ...dayAndTime, position: 'sidebar' } },
    ],
  },
)
