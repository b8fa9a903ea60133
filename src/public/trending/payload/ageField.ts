import type { GroupField } from 'payload'

import { holdsUntil } from '../../../platform/tags/payload/collectDependencies.ts'
import { ageLabelValidUntil, ageLabel } from '../../../text/ages/ageLabel.ts'
import { storyOf } from './storyOf.ts'

/** How old the linked story is, as a time and as words; worked out at each answer. */
export const ageField = (): GroupField => ({
  name: 'age',
  type: 'group',
  virtual: true,
  admin: { hidden: true },
  fields: [
    { name: 'since', type: 'date', virtual: true },
    { name: 'words', type: 'text', virtual: true },
  ],
  hooks: {
    afterRead: [
      async ({ siblingData, req }) => {
        const item: Record<string, unknown> = siblingData
        const since = item['datedAt'] ?? (await storyOf(item, req))?.publishedAt ?? item['publishedAt']
        if (typeof since !== 'string' && !(since instanceof Date)) return { since: null, words: null }
        const time = new Date(since)
        const now = new Date()
        holdsUntil(ageLabelValidUntil(time, now).getTime())
        return { since: time.toISOString(), words: ageLabel(time, now, 'en') }
      },
    ],
  },
})
