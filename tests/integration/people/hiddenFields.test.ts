import { codeOf } from '../../helpers/accounts.ts'
import { type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
  await room.giveKeys()
  await room.rest('author', 'POST', '/api/articles?draft=true', { headline: 'The tide table' })
})

afterAll(() => room.close())

const askers: Who[] = ['admin', 'editor', 'author', 'previewKey', 'readerKey']

/** Through every kind of relation: to one, to many, in lists, by joins, over several, and to either of two kinds. */
const hidden = [
  'createdBy.hash',
  'createdBy.salt',
  'createdBy.resetPasswordToken',
  'createdBy.person.createdBy.hash',
  'createdBy__hash',
  'section.createdBy.hash',
  'bylines.person.storiesBy.createdBy.hash',
  'bylines.person.createdBy.salt',
  'quotes.speaker.createdBy.hash',
  'mentions.createdBy.hash',
]

const doors = (path: string): [method: string, address: string][] => [
  ['GET', `/api/articles?where[${path}][like]=a`],
  ['GET', `/api/articles?where[or][0][and][0][${path}][exists]=true`],
  ['GET', `/api/articles?draft=true&where[${path}][greater_than]=a`],
  ['GET', `/api/articles?sort=${path}`],
  ['GET', `/api/articles?draft=true&sort=headline,-${path}`],
  ['GET', `/api/articles/count?where[${path}][like]=a`],
  ['GET', `/api/articles/versions?where[version.${path}][like]=a`],
  ['GET', `/api/articles/versions?where[parent.${path}][like]=a`],
  ['GET', `/api/articles/versions?sort=-version.${path}`],
  ['GET', `/api/persons?joins[storiesBy][sort]=${path}`],
  ['GET', `/api/persons?joins[storiesBy][where][${path}][like]=a`],
  ['PATCH', `/api/articles?where[${path}][like]=a`],
  ['DELETE', `/api/articles?where[${path}][like]=a`],
]

test.each(hidden)('nobody filters or sorts by %s, by no door', async (path) => {
  const told: string[] = []
  for (const who of askers) {
    for (const [method, address] of doors(path)) {
      const { status, body } = await room.rest(
        who,
        method,
        address,
        method === 'PATCH' ? { headline: 'x' } : undefined,
      )
      const isRefused = [400, 403].includes(status) && !('docs' in body)
      if (!isRefused) told.push(`${who} ${method} ${address}: ${status}`)
    }
  }
  expect(told).toEqual([])
})

test('the refusal says which field', async () => {
  const answers = [
    await room.rest('editor', 'GET', '/api/articles?where[createdBy.hash][like]=a'),
    await room.rest('editor', 'GET', '/api/articles?sort=-createdBy.hash'),
  ]
  expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
    [400, 'filter-not-allowed'],
    [400, 'sort-not-allowed'],
  ])
  expect(answers[0]?.body.errors[0].data.field).toBe('createdBy.hash')
})

test.each(['hash', '-salt', 'resetPasswordToken', 'person.createdBy.hash'])(
  'nor of accounts and keys by %s',
  async (path) => {
    const plain = path.replace('-', '')
    for (const who of ['admin', 'editor'] as const) {
      for (const address of [
        `/api/users?sort=${path}`,
        `/api/users?where[${plain}][like]=a`,
        `/api/keys?sort=createdBy.${plain}`,
        `/api/keys?where[hash][like]=${plain}`,
      ]) {
        const { status } = await room.rest(who, 'GET', address)
        expect([400, 403, 404]).toContain(status)
      }
    }
  },
)

test.each([
  '{ Articles(where: { createdBy__hash: { like: "a" } }) { totalDocs } }',
  '{ Articles(where: { createdBy: { equals: { hash: "a" } } }) { totalDocs } }',
  '{ Articles(sort: "createdBy.hash") { totalDocs } }',
  '{ Articles(sort: "headline,-createdBy__salt") { totalDocs } }',
  '{ countArticles(where: { createdBy__hash: { like: "a" } }) { totalDocs } }',
  '{ versionsArticles(sort: "version.createdBy.hash") { totalDocs } }',
  '{ Users(where: { hash: { like: "a" } }) { totalDocs } }',
  '{ Users(sort: "hash") { totalDocs } }',
  '{ Persons { docs { storiesBy(sort: "createdBy.hash") { docs { id } } } } }',
  '{ Persons { docs { storiesBy(where: { createdBy__hash: { like: "a" } }) { docs { id } } } } }',
])('%s is refused', async (query) => {
  await room.rest('editor', 'POST', '/api/persons', { name: 'Ada' })
  for (const who of ['editor', 'previewKey'] as const) {
    const { body } = await room.graphql(who, query)
    expect(body.errors?.length).toBeGreaterThan(0)
    expect(JSON.stringify(body.data ?? {})).not.toMatch(/totalDocs|"docs":\[\{"id/)
  }
})

test('what may be read may be asked for, through relations too', async () => {
  for (const address of [
    '/api/articles?draft=true&where[createdBy.name][equals]=author&sort=-createdBy.name',
    '/api/articles?where[section.slug][equals]=harbour&sort=section.name,headline',
    '/api/articles/versions?where[version.headline][equals]=The tide table&sort=-version.headline',
    '/api/users?sort=name&where[role][equals]=author',
  ]) {
    const { status, body } = await room.rest('editor', 'GET', address)
    expect([address, status, Array.isArray(body.docs)]).toEqual([address, 200, true])
  }
})
