import fc from 'fast-check'

import { moves } from '../../helpers/matrixExpected.ts'
import { bodyOf, type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'

/*
 * Whatever people without the right to publish do, in whatever order and by whatever door, no word of an unpublished
 * text comes to the public, and what is live stays as it is.
 */

let room: Newsroom
let section: string
let person: string

beforeAll(async () => {
  room = await openTestNewsroom()
  const live = { _status: 'published', stageNote: 'First day' } as const
  const { payload } = room
  section = String((await payload.create({ collection: 'sections', data: { name: 'Harbour', ...live } })).id)
  person = String((await payload.create({ collection: 'persons', data: { name: 'Ida Brod', ...live } })).id)
})

afterAll(() => room.close())

const writers = ['author', 'otherAuthor', 'reviewer', 'public'] as const satisfies Who[]
const stages = ['draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn'] as const
const flags = [
  '',
  '?draft=true',
  '?draft=false',
  '?autosave=true',
  '?unpublishAllLocales=true',
  '?overrideLock=true',
]

type Story = { id: string; canary: string }
type Step = { who: Who; said: string; take: (story: Story) => Promise<unknown> }

const ahead = () => new Date(Date.now() + 3_600_000).toISOString()
const asks = (...[who, method, path, body]: Parameters<Newsroom['rest']>) =>
  room.rest(who, method, path, body)

const who = fc.constantFrom(...writers)

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ who, move: fc.constantFrom(...moves) }).map(({ who: by, move }): Step => ({
    who: by,
    said: `${by} ${move}`,
    take: ({ id }) =>
      asks(by, 'POST', `/api/articles/${id}/transitions/${move}`, { comment: 'Why not', at: ahead() }),
  })),
  fc
    .record({
      who,
      stage: fc.constantFrom(...stages),
      status: fc.constantFrom(undefined, 'draft', 'published'),
      flag: fc.constantFrom(...flags),
    })
    .map(({ who: by, stage, status, flag }): Step => ({
      who: by,
      said: `${by} PATCH ${stage} ${status} ${flag}`,
      take: ({ id, canary }) =>
        asks(by, 'PATCH', `/api/articles/${id}${flag}`, {
          dek: canary,
          stage,
          stageNote: 'Why not',
          plannedFor: ahead(),
          ...(status && { _status: status }),
        }),
    })),
  fc.record({ who, stage: fc.constantFrom(...stages) }).map(({ who: by, stage }): Step => ({
    who: by,
    said: `${by} bulk ${stage}`,
    take: ({ id, canary }) =>
      asks(by, 'PATCH', `/api/articles?where[id][equals]=${id}`, {
        kicker: canary.slice(0, 20),
        stage,
        stageNote: 'Why',
      }),
  })),
  fc.record({ who, status: fc.constantFrom('draft', 'published') }).map(({ who: by, status }): Step => ({
    who: by,
    said: `${by} GraphQL ${status}`,
    take: ({ id, canary }) =>
      room.graphql(
        by,
        `mutation { updateArticle(id: "${id}", data: { dek: "${canary}", _status: ${status} }) { id } }`,
      ),
  })),
  fc.record({ who, draft: fc.boolean() }).map(({ who: by, draft }): Step => ({
    who: by,
    said: `${by} restores`,
    take: async ({ id }) => {
      const { docs } = await room.payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: id } },
        limit: 5,
      })
      return asks(by, 'POST', `/api/articles/versions/${docs.at(-1)?.id}?draft=${draft}`)
    },
  })),
  fc.record({ who, status: fc.constantFrom('draft', 'published') }).map(({ who: by, status }): Step => ({
    who: by,
    said: `${by} duplicates ${status}`,
    take: ({ id }) => asks(by, 'POST', `/api/articles/${id}/duplicate?draft=false`, { _status: status }),
  })),
  fc
    .record({
      who,
      lane: fc.constantFrom('legal', 'pictures'),
      state: fc.constantFrom('required', 'cleared'),
    })
    .map(({ who: by, lane, state }): Step => ({
      who: by,
      said: `${by} lane ${lane} ${state}`,
      take: ({ id }) => asks(by, 'POST', `/api/articles/${id}/lanes/${lane}`, { state }),
    })),
)

/** Every public way to read that could show the text. */
const seen = async ({ id }: Story): Promise<string> => {
  const answers = await Promise.all([
    asks('public', 'GET', `/api/articles/${id}?draft=true&depth=2`),
    asks('public', 'GET', '/api/articles?limit=100&draft=true&sort=-updatedAt'),
    asks('public', 'GET', `/api/articles/versions?where[parent][equals]=${id}`),
    asks('public', 'GET', `/api/fronts/harbour`),
    asks('public', 'GET', `/api/articles/${id}/revisions`),
    asks('public', 'GET', `/api/articles/${id}?asOf=${new Date().toISOString()}&draft=true`),
    asks('public', 'GET', `/api/sections/${section}?depth=3&draft=true`),
    room.graphql(
      'public',
      `{ Articles(draft: true, limit: 100) { docs { headline dek kicker } } Article(id: "${id}", draft: true) { dek } }`,
    ),
  ])
  return JSON.stringify(answers.map(({ body }) => body))
}

let number = 0

const tell = async (isLive: boolean): Promise<Story> => {
  number += 1
  const canary = `canary${number}x${Date.now().toString(36)}`
  const words = isLive ? 'As readers know it' : canary
  const made = await asks('author', 'POST', '/api/articles', {
    headline: isLive ? `Known ${number}` : canary,
    dek: words,
    section,
    bylines: [{ person }],
    body: bodyOf(words),
  })
  const { id } = made.body.doc
  if (isLive) {
    const out = await asks('editor', 'POST', `/api/articles/${id}/transitions/publish-now`, {
      comment: 'Live',
    })
    expect(out.status).toBe(200)
  }
  return { id, canary }
}

test.each([
  ['a text that was never public', false],
  ['a change to a live text', true],
])(
  'no sequence of steps by people without the right makes %s public',
  async (_what, isLive) => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 12 }), async (sequence) => {
        const story = await tell(isLive)
        for (const { take } of sequence) await take(story)
        const all = await seen(story)
        expect(all).not.toContain(story.canary)
        const { status, body } = await asks('public', 'GET', `/api/articles/${story.id}`)
        expect({ status, dek: body.dek }).toEqual(
          isLive ? { status: 200, dek: 'As readers know it' } : { status: 404, dek: undefined },
        )
      }),
      { numRuns: 10, endOnFailure: true },
    )
  },
  300_000,
)
