import { technicalCollection } from '../../records/payload/technicalCollection.ts'

/** The leases of jobs: when each is due next, and which process took it last. Written by `jobLease.ts` alone. */
export const Turns = technicalCollection({
  slug: 'turns',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'takenBy', type: 'text', required: true },
  ],
})
