import { technicalCollection } from '../../records/payload/technicalCollection.ts'

/**
 * The leases of background jobs: when each job is due next, and which process took it last. Only `jobLease.ts` writes
 * them, except for the marks of work that is done once in the life of a newsroom. In the database it is called `turns`,
 * as in earlier versions, so that leases survive an upgrade.
 */
export const JobLeases = technicalCollection({
  slug: 'job-leases',
  dbName: 'turns',
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, index: true },
    { name: 'dueAt', type: 'date', required: true },
    { name: 'number', type: 'number', required: true },
    { name: 'takenBy', type: 'text', required: true },
  ],
})
