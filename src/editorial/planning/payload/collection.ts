import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'

/** The link of each person to their calendar, for calendar programs; only the hash of its token is kept. */
export const CalendarLinks = technicalCollection({
  slug: 'calendar-links',
  fields: [
    { name: 'user', type: 'text', required: true, unique: true },
    { name: 'tokenHash', type: 'text', required: true, unique: true, hidden: true },
    { name: 'createdAt', type: 'date', required: true },
  ],
})
