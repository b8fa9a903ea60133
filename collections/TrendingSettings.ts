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

/** Settings of the automatic trending lists. They take effect within seconds. */
export const TrendingSettings: GlobalConfig = withGlobalRevisions({
  slug: 'trending-settings',
  label: 'Trending',
  access: { read, update },
  admin: {
    group: 'Newsroom',
    description:
      'The most-read stories are added to the trending lists automatically. Changes here take effect at once.',
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
      admin: { description: 'Items that editors made or pinned always stay.' },
    },
    {
      name: 'blocked',
      type: 'relationship',
      relationTo: 'articles',
      hasMany: true,
      label: 'Stories that never trend',
      admin: {
        description:
          'They leave the automatic lists within seconds, even if pinned, and do not return. Manual items have to be withdrawn by an editor.',
      },
    },
    {
      type: 'row',
      fields: [
        numberField('length', 'Places in a list', 'Manual items included.'),
        numberField(
          'leastReaders',
          'Readers that a story needs',
          'A story with fewer readers does not trend.',
        ),
      ],
    },
    {
      type: 'row',
      fields: [
        numberField(
          'halfLife',
          'Half-life (hours)',
          'After so many hours a reader counts half. A smaller number makes the lists change faster.',
        ),
        numberField('storyDays', 'Oldest story (days)', 'Counted from its first publication.'),
      ],
    },
  ],
})
