import { serverAudits } from 'graphql-http'

import { type Newsroom, openTestNewsroom } from '../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

/** The audits of the GraphQL-over-HTTP specification, by the specification's own tool. */
const audits = serverAudits({ url: () => `${room.base}/api/graphql`, fetchFn: fetch })

test('there are 61 audits', () => expect(audits).toHaveLength(61))

test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
  '%s',
  async (_name, audit) => {
    const { status, ...reason } = await audit.fn()
    expect({ status, reason: 'reason' in reason ? reason.reason : undefined }).toEqual({
      status: 'ok',
      reason: undefined,
    })
  },
)
