import type { Plain } from '../../src/platform/filters/filter.ts'
import type { Column, PublicDocument } from '../../src/public/documents/document.ts'
import type { StoreQuery, Where } from '../../src/public/documents/where.ts'
import type { Chance } from './questions/chance.ts'

/*
 * A plain model of the store of public documents, and questions to put to both.
 */

const times = ['2025-12-31T23:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-11-30T06:00:00.000Z']
const titles = ['Ebb', 'ebb', 'Überfall', '10', '9', '潮']
const topics = ['tide', 'Tide', 'a b', '%', '']
const keyed = { topics, language: ['en', 'de'], section: ['s1', 's2', 'gone'] } as const

export const stories = (chance: Chance, count: number): PublicDocument[] =>
  Array.from({ length: count }, (_, at) => storyOf(chance, `story-${String(at).padStart(4, '0')}`))

export const storyOf = (chance: Chance, id: string): PublicDocument => ({
  type: 'articles',
  id,
  columns: {
    slug: chance.maybe(0.9) ? `slug-${id}` : null,
    title: chance.oneOf(titles),
    published: chance.maybe(0.9) ? chance.oneOf(times) : null,
    updated: chance.oneOf(times),
    created: chance.oneOf(times),
    amount: chance.maybe(0.8) ? chance.below(5) : null,
    starts: null,
    ends: null,
  },
  keys: Object.entries(keyed).flatMap(([key, values]) =>
    values.filter(() => chance.maybe(0.3)).map((value) => ({ key, value })),
  ),
  light: '"headline":"x"',
  heavy: '"body":null',
  brief: '"headline":"x"',
  expires: null,
  version: String(chance.below(1000)),
  shape: 'one',
})

const columns = ['title', 'published', 'updated', 'created', 'amount'] as const

export const askOf = (chance: Chance): StoreQuery => {
  const first = { column: chance.oneOf(columns), isDescending: chance.maybe(0.5) }
  const more = chance.maybe(0.3) ? [{ column: chance.oneOf(columns), isDescending: chance.maybe(0.5) }] : []
  const isDescending = chance.maybe(0.5)
  const last = (['created', 'id'] as const).map((column) => ({ column, isDescending }))
  const all = [first, ...more, ...last]
  return {
    type: 'articles',
    where: whereOf(chance, 2),
    order: all.filter(({ column }, at) => all.findIndex((other) => other.column === column) === at),
    limit: 1 + chance.below(30),
    offset: chance.maybe(0.5) ? 0 : chance.below(40),
  }
}

const whereOf = (chance: Chance, depth: number): Where => {
  const kinds = ['all', 'any', 'not', 'key', 'key', 'key', 'has', 'set', 'among', 'bound'] as const
  const is = chance.oneOf(depth > 0 ? kinds : kinds.slice(3))
  switch (is) {
    case 'all':
    case 'any':
      return { is, of: Array.from({ length: chance.below(4) }, () => whereOf(chance, depth - 1)) }
    case 'not':
      return { is, of: whereOf(chance, depth - 1) }
    case 'key': {
      const key = chance.oneOf(['topics', 'language', 'section'] as const)
      const values = [...keyed[key], 'nobody has it'].filter(() => chance.maybe(0.4))
      return { is, key, values }
    }
    case 'has':
      return chance.maybe(0.5)
        ? { is, key: 'section', target: 'sections' }
        : { is, key: chance.oneOf(['topics', 'nothing']), target: undefined }
    case 'set':
      return { is, column: chance.oneOf(['slug', 'published', 'amount'] as const) }
    case 'among':
      return amongOf(chance)
    case 'bound': {
      const column = chance.oneOf(['published', 'updated', 'amount'] as const)
      const bound = chance.oneOf([
        'greater_than',
        'greater_than_equal',
        'less_than',
        'less_than_equal',
      ] as const)
      return { is, column, bound, value: column === 'amount' ? chance.below(5) : chance.oneOf(times) }
    }
  }
}

const amongOf = (chance: Chance): Where => {
  const names = Array.from(
    { length: chance.below(3) },
    () => `story-${String(chance.below(150)).padStart(4, '0')}`,
  )
  return chance.oneOf<Where>([
    { is: 'among', column: 'title', values: titles.filter(() => chance.maybe(0.4)) },
    { is: 'among', column: 'id', values: names },
    { is: 'among', column: 'slug', values: names.map((name) => `slug-${name}`) },
  ])
}

type Known = { documents: readonly PublicDocument[]; sections: ReadonlySet<string> }

/** What the store is to answer. */
export const listOf = ({ documents, sections }: Known, { limit, offset, order, where }: StoreQuery) => {
  const all = documents
    .filter((document) => isMet(where, document, sections))
    .toSorted((one, other) => {
      for (const { column, isDescending } of order) {
        const difference = compare(valueOf(one, column), valueOf(other, column))
        if (difference !== 0) return isDescending ? -difference : difference
      }
      return 0
    })
  return { total: all.length, ids: all.slice(offset, offset + limit).map(({ id }) => id) }
}

const isMet = (where: Where, document: PublicDocument, sections: ReadonlySet<string>): boolean => {
  const again = (each: Where): boolean => isMet(each, document, sections)
  switch (where.is) {
    case 'all':
      return where.of.every(again)
    case 'any':
      return where.of.some(again)
    case 'not':
      return !again(where.of)
    case 'key':
      return document.keys.some(({ key, value }) => key === where.key && where.values.includes(value))
    case 'has':
      return document.keys.some(
        ({ key, value }) => key === where.key && (where.target === undefined || sections.has(value)),
      )
    case 'set':
      return valueOf(document, where.column) !== null
    case 'among':
      return where.values.includes(valueOf(document, where.column) ?? false)
    case 'bound': {
      const value = valueOf(document, where.column)
      return value !== null && bounds[where.bound](compare(value, where.value))
    }
  }
}

const bounds = {
  greater_than: (difference: number) => difference > 0,
  greater_than_equal: (difference: number) => difference >= 0,
  less_than: (difference: number) => difference < 0,
  less_than_equal: (difference: number) => difference <= 0,
}

const valueOf = ({ columns, id }: PublicDocument, column: Column): string | number | null =>
  column === 'id' ? id : columns[column]

/** Nothing comes first; texts are in the order of their bytes. */
const compare = (one: Plain | null, other: Plain | null): number => {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null)
  if (typeof one === 'string' && typeof other === 'string')
    return Buffer.compare(Buffer.from(one), Buffer.from(other))
  return Number(one) - Number(other)
}
