import {
  type KnownStory,
  type PostIdentity,
  settleOrigins,
} from '../../../../src/archive/documents/identity.ts'

const post = (headline: string, addresses: string[], number = '1'): PostIdentity => ({
  origin: { system: 'wordpress', id: `ledger.example/post/${number}` },
  headline,
  addresses,
})

const settled = async (posts: PostIdentity[], here: Record<string, Omit<KnownStory, 'id'>> = {}) => {
  const found = await settleOrigins(posts, (origins) =>
    Promise.resolve(
      new Map(
        origins.flatMap(({ id }) => {
          const story = here[id.slice('ledger.example/post/'.length)]
          return story ? [[id, { id: 'here', ...story }]] : []
        }),
      ),
    ),
  )
  return found.map(({ id }) => id.slice('ledger.example/post/'.length))
}

test('a post keeps its number where nobody else has it', async () => {
  expect(await settled([post('Eels', ['eels']), post('Tides', ['tides'], '2')])).toEqual(['1', '2'])
})

test.each([
  ['an address', post('Renamed', ['eels-renamed', 'eels'])],
  ['the headline', post(' EELS ', [])],
  ['nothing but the number', post('', ['?p=1'])],
])('a post with %s to be known by is the story that is here', async (_name, again) => {
  expect(await settled([again], { 1: { headline: 'Eels', addresses: ['eels'] } })).toEqual(['1'])
})

test('a different post of the same number gets a place of its own, and finds it again', async () => {
  const here = {
    '1': { headline: 'Eels', addresses: ['eels', '?p=1'] },
    '1~2': { headline: 'Herrings', addresses: ['herrings'] },
  }
  expect(await settled([post('Tides', ['tides', '?p=1'])], here)).toEqual(['1~3'])
  expect(await settled([post('Herrings, again', ['herrings'])], here)).toEqual(['1~2'])
})

test('two different posts of one file with one number do not overwrite each other', async () => {
  expect(await settled([post('Eels', ['eels']), post('Tides', ['tides']), post('Eels', ['eels'])])).toEqual([
    '1',
    '1~2',
    '1',
  ])
})
