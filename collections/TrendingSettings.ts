import type { GlobalConfig, NumberField } from 'payload'

import { withGlobalRevisions } from '../src/editorial/revisions/payload/withRevisions.ts'
import { accessFor } from '../src/people/access/payload/accessFor.ts'
import { logGlobalChange } from '../src/people/audit/payload/logChanges.ts'
import { refreshSoon } from '../src/public/trending/payload/refreshSoon.ts'
import { trendingNumbers, trendingScopes } from '../src/public/trending/policy.ts'

const { read, update } = accessFor('trending-settings')

const scopes = Object.entries(trendingScopes).map(([value, label]) => ({ value, label }))

const numberField = (name: keyof typeof trendingNumbers, label: string, description: string): NumberField => {
  const { least, most, usual } = trendingNumbers[name]
  return {
    name,
    type: 'number',
    label,
    required: true,
    defaultValue: usual,
    min: least,
    max: most,
    admin: { description, width: '50%' },
  }
}

/** How the automatic trending lists are made. Readers see what comes of it within seconds. */
export const TrendingSettings: GlobalConfig = withGlobalRevisions({
  slug: 'trending-settings',
  label: 'Trending',
  access: { read, update },
  admin: {
    group: 'Newsroom',
    description:
      'What is read most finds its way into the trending lists by itself. What you say here counts at once.',
  },
  hooks: { afterChange: [logGlobalChange, refreshSoon] },
  fields: [
    {
      name: 'scope',
      type: 'select',
      label: 'Automatic lists',
      required: true,
      defaultValue: 'site-and-sections',
      options: scopes,
      admin: { description: 'Items that you made or pinned yourself stay in any case.' },
    },
    {
      name: 'blocked',
      type: 'relationship',
      relationTo: 'articles',
      hasMany: true,
      label: 'Stories that never trend',
      admin: {
        description:
          'They leave the automatic lists within seconds, pinned or not, and do not come back. An item that you made yourself is yours to withdraw.',
      },
    },
    {
      type: 'row',
      fields: [
        numberField('length', 'Places in a list', 'Your own items among them.'),
        numberField('leastReaders', 'Readers that a story needs', 'Fewer do not make it trend.'),
      ],
    },
    {
      type: 'row',
      fields: [
        numberField(
          'halfLife',
          'Half-life (hours)',
          'After so many hours a reader counts half: less is livelier.',
        ),
        numberField('storyDays', 'Oldest story (days)', 'Counted from its first publication.'),
      ],
    },
  ],
})
