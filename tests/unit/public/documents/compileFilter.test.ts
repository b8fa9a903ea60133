import type { Filter } from '../../../../src/platform/filters/filter.ts'
import { type Lookup, compileFilter } from '../../../../src/public/documents/compileFilter.ts'
import { everything, nothing } from '../../../../src/public/documents/where.ts'

const lookup: Lookup = {
  publicIds: (_type, ids) => Promise.resolve(new Set(ids.filter((id) => id.startsWith('live')))),
  idsBySlug: (_type, slugs) =>
    Promise.resolve(slugs.map((slug) => `id of ${slug}`).filter((id) => !id.endsWith('none'))),
  targetOf: (_type, field) => (field === 'section' ? 'sections' : field === 'topics' ? undefined : 'persons'),
}

const at = (path: string) => ({ path, kind: 'text', isList: false }) as const
const among = (path: string, ...values: string[]): Filter => ({
  is: 'value',
  at: at(path),
  test: { test: 'among', values },
})
const settled = (filter?: Filter) => compileFilter('articles', filter, lookup)

test('nothing asked is everything', async () => {
  expect(await settled()).toEqual(everything)
})

test('fields are columns or keys', async () => {
  expect(await settled(among('headline', 'Ebb'))).toEqual({ is: 'among', column: 'title', values: ['Ebb'] })
  expect(await settled(among('topics', 'tide'))).toEqual({ is: 'key', key: 'topics', values: ['tide'] })
})

test('an id of what is not public is no value', async () => {
  expect(await settled(among('section', 'live 1', 'draft 1'))).toEqual({
    is: 'key',
    key: 'section',
    values: ['live 1'],
  })
  expect(await settled(among('section', 'draft 1'))).toEqual(nothing)
  expect(await settled({ is: 'not', of: among('section', 'draft 1') })).toEqual({ is: 'not', of: nothing })
})

test('a slug is looked up; what is asked of a section is asked of one that there is', async () => {
  const behind = (slug: string): Filter => ({
    is: 'related',
    at: at('section'),
    target: 'sections',
    filter: among('slug', slug),
  })
  const sport = { is: 'key', key: 'section', values: ['id of sport'] }
  expect(await settled(behind('sport'))).toEqual(sport)
  expect(await settled(behind('none'))).toEqual(nothing)
  expect(await settled({ is: 'not', of: behind('sport') })).toEqual({
    is: 'all',
    of: [
      { is: 'has', key: 'section', target: 'sections' },
      { is: 'not', of: sport },
    ],
  })
})

test('what is stored is published', async () => {
  expect(await settled(among('_status', 'published'))).toEqual(everything)
  expect(await settled(among('_status', 'draft'))).toEqual(nothing)
})

test('what the public may not ask is no question', async () => {
  const through: Filter = {
    is: 'related',
    at: at('section'),
    target: 'sections',
    filter: among('name', 'Sport'),
  }
  await expect(settled(through)).rejects.toThrow('articles cannot be filtered by “section.…”.')
  await expect(settled({ is: 'either', path: 'owner', operator: 'equals', operand: 1 })).rejects.toThrow(
    'articles cannot be filtered by “either”.',
  )
})
