import { technicalCollection } from '../../records/payload/technicalCollection.ts'

/** When work that comes again and again is due next, and who did it last: one row for each. Written by `turns.ts` alone. */
export const Turns = technicalCollection({
  slug: 'turns',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'takenBy', type: 'text', required: true },
  ],
})
