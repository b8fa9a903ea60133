import type { GroupField } from 'payload'

/** Settings of the RSS, Atom and JSON feeds. */
export const feedsField = (): GroupField => ({
  name: 'feeds',
  type: 'group',
  fields: [
    {
      name: 'text',
      type: 'select',
      defaultValue: 'dek',
      label: 'Feeds hold',
      options: [
        { value: 'dek', label: 'the dek of each story' },
        { value: 'full', label: 'the whole text' },
      ],
    },
    { name: 'stories', type: 'number', defaultValue: 30, max: 100, min: 1, label: 'Stories in a feed' },
  ],
})
