import { technicalCollection } from '../../../../src/platform/records/payload/technicalCollection.ts'

const asked = {} as never
const doors = ['create', 'read', 'update', 'delete'] as const

test('no door leads to what the server keeps for itself', () => {
  const { access, admin, graphQL, slug } = technicalCollection({ slug: 'job-leases', fields: [] })
  expect(doors.map((door) => access?.[door]?.(asked))).toEqual([false, false, false, false])
  expect({ admin, graphQL, slug }).toEqual({ admin: { hidden: true }, graphQL: false, slug: 'job-leases' })
})

test('who may read it may still not write it', () => {
  const { access, admin, timestamps } = technicalCollection({
    slug: 'schedules',
    access: { read: () => true },
    admin: { group: 'Newsroom' },
    fields: [],
  })
  expect(doors.map((door) => access?.[door]?.(asked))).toEqual([false, true, false, false])
  expect({ admin, timestamps }).toEqual({ admin: { group: 'Newsroom' }, timestamps: false })
})
