import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'

/**
 * How many readers a story had in an hour: one row for each story and hour, written by the store alone, and nothing of
 * who they were. Read by no door; what is told of it is told by `GET /api/most-read` and the trending lists.
 */
export const Readership = technicalCollection({
  slug: 'readership',
  labels: { singular: 'Readership', plural: 'Readership' },
  indexes: [{ fields: ['story', 'hour'], unique: true }],
  fields: [
    { name: 'story', type: 'text', required: true },
    /* Counted from 1970: see `hourOf`. */
    { name: 'hour', type: 'number', required: true, index: true },
    { name: 'views', type: 'number', required: true },
    { name: 'reads', type: 'number', required: true },
  ],
})
