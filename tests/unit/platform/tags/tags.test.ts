import { isFile, tagsOfQuery } from '../../../../src/platform/tags/tags.ts'

const leads = {
  relations: new Map([
    ['section', ['sections']],
    ['bylines.person', ['persons']],
  ]),
  joins: new Map([['storiesBy', ['articles']]]),
}

const tags = (query: object) =>
  tagsOfQuery({ collection: 'articles', withJoins: false, ...query }, leads).toSorted()

describe('what an answer depends on', () => {
  it('is one document when its id is asked for', () => {
    const where = { and: [{ _status: { equals: 'published' } }, { and: [{ id: { equals: 'a1' } }] }] }
    expect(tags({ where })).toEqual(['articles', 'articles:a1'])
  })

  it('is all that are named, whether they are there or not', () => {
    expect(tags({ where: { id: { in: ['a1', 'a2'] } } })).toEqual(['articles', 'articles:a1', 'articles:a2'])
    expect(tags({ where: { id: { in: 'a1,a2' } } })).toEqual(['articles', 'articles:a1', 'articles:a2'])
  })

  it('is whichever has the slug', () => {
    expect(tags({ where: { slug: { equals: 'tides' } } })).toEqual(['articles', 'articles#tides'])
  })

  it.each([
    ['without conditions', undefined],
    ['by another field', { language: { equals: 'en' } }],
    [
      'when the id is only one of two ways in',
      { or: [{ id: { equals: 'a1' } }, { breaking: { equals: true } }] },
    ],
    ['when an id is left out', { id: { not_equals: 'a1' } }],
  ])('is the list %s', (_, where) => {
    expect(tags({ where })).toEqual(['articles', 'articles?', 'articles?*'])
  })

  it('is the list of a section when it is bounded to that', () => {
    const live = { _status: { equals: 'published' } }
    const where = { and: [{ and: [{ section: { in: ['s1', 's2'] } }, live] }] }
    expect(tags({ where })).toEqual(['articles', 'articles?', 'articles?s1', 'articles?s2'])
    const other = { or: [{ section: { equals: 's1' } }, { breaking: { equals: true } }] }
    expect(tags({ where: other })).toEqual(['articles', 'articles?', 'articles?*'])
    expect(tags({ where: { section: { not_equals: 's1' } } })).toEqual([
      'articles',
      'articles?',
      'articles?*',
    ])
  })

  it('is the lists that conditions and order look into', () => {
    const where = { or: [{ 'section.slug': { equals: 'harbour' } }] }
    expect(tags({ where })).toEqual(['articles', 'articles?', 'articles?*', 'sections', 'sections?'])
    expect(tags({ sort: '-bylines.person.name' })).toEqual([
      ...['articles', 'articles?', 'articles?*', 'persons', 'persons?'],
    ])
  })

  it('is what join fields list, unless they are left out', () => {
    const person = { collection: 'persons', where: { id: { equals: 'p1' } }, withJoins: true }
    const joined = ['articles', 'articles?', 'articles?*', 'persons', 'persons:p1']
    expect(tags(person)).toEqual(joined)
    expect(tags({ ...person, select: { storiesBy: true } })).toEqual(joined)
    expect(tags({ ...person, select: { name: true } })).toEqual(['persons', 'persons:p1'])
    expect(tags({ ...person, select: { storiesBy: false } })).toEqual(['persons', 'persons:p1'])
    expect(tags({ ...person, withJoins: false })).toEqual(['persons', 'persons:p1'])
  })
})

describe('a question for a file', () => {
  const names = (...paths: string[]) => paths.map((path) => ({ [path]: { equals: 'a.jpg' } }))
  const isOpen = { isLive: { equals: true } }

  it.each([
    [{ or: names('filename', 'sizes.card.filename') }],
    [{ and: [{ or: names('filename', 'sizes.card.filename', 'sizes.cardAvif.filename') }, isOpen] }],
    [{ and: [{ or: names('filename') }] }],
  ])('is %j', (where) => {
    expect(isFile(where)).toBe(true)
  })

  it.each([
    [undefined],
    [{}],
    [{ or: [] }],
    [{ or: [...names('filename'), isOpen] }],
    [{ or: [...names('filename'), { filename: { equals: 'b.jpg' } }] }],
    [{ or: [{ filename: { equals: 'a.jpg' }, alt: { equals: 'a.jpg' } }] }],
    [{ or: [{ filename: { like: 'a.jpg' } }] }],
    [{ or: names('alt') }],
    [{ or: [{ or: names('filename') }, isOpen] }],
  ])('is not %j', (where) => {
    expect(isFile(where)).toBe(false)
  })
})
