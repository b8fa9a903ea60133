import type { Chance } from './chance.ts'
import { optionsOf, texts } from './nastyNewsroom.ts'
import { type Doc, type Field, type Shelf, valuesAt, type World } from './plainModel.ts'

/** A path that can be asked for, and what its values are. */
export type Asking = { path: string; field: Field; isList: boolean }

const alike = ['equals', 'not_equals', 'in', 'not_in', 'exists', 'all']
const ordered = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/** By what each kind of field can be asked, as docs/front-end.md says. */
const operators: Record<string, string[]> = {
  text: [...alike, ...ordered, 'like', 'not_like', 'contains'],
  textarea: [...alike, ...ordered, 'like', 'not_like', 'contains'],
  email: [...alike, ...ordered, 'like', 'not_like', 'contains'],
  select: [...alike, ...ordered],
  number: [...alike, ...ordered],
  date: [...alike, ...ordered],
  checkbox: alike,
  relationship: alike,
  upload: alike,
  array: [],
  json: ['exists'],
  richText: ['exists'],
  group: [],
}

const every = [...new Set(Object.values(operators).flat()), 'near', 'within', 'intersects']

/** What nobody answers, by kind: whole ids and choices stand in for words there. */
const spared = new Set(['like', 'contains'])

export const operatorsOf = ({ type }: Field): string[] => operators[type] ?? []
export const refusedOf = ({ type }: Field): string[] =>
  type in operators
    ? every.filter(
        (each) =>
          !operatorsOf({ name: '', type }).includes(each) &&
          !(spared.has(each) && ['number', 'relationship', 'select', 'upload'].includes(type)),
      )
    : []

/** Every path within the documents of a collection. */
export const ownPaths = (fields: readonly Field[], before = '', isList = false): Asking[] =>
  fields.flatMap((field) => {
    const isRowId = field.name === 'id' && before !== ''
    if (
      isRowId ||
      field.virtual ||
      field.type === 'join' ||
      'hidden' in field ||
      Array.isArray(field.relationTo)
    )
      return []
    const path = before + field.name
    const isMany = isList || field.hasMany === true || field.type === 'array'
    return [{ path, field, isList: isMany }, ...ownPaths(field.flattenedFields ?? [], `${path}.`, isMany)]
  })

/** A path that is drawn, through up to two relations. */
export const drawPath = (world: World, collection: string, chance: Chance, hops = 2): Asking => {
  const fields = world.fields[collection] ?? []
  const joins = fields.filter(({ type }) => type === 'join')
  if (hops > 0 && joins.length > 0 && chance.maybe(0.15)) {
    const join = chance.oneOf(joins)
    const inner = drawPath(world, join.collection ?? '', chance, hops - 1)
    return { ...inner, path: `${join.name}.${inner.path}`, isList: true }
  }
  const drawn = chance.oneOf(ownPaths(fields).filter(({ field }) => operatorsOf(field).length > 0))
  const { isList, field, path } = drawn
  if (hops === 0 || typeof field.relationTo !== 'string' || chance.maybe(0.3)) return drawn
  const inner = drawPath(world, field.relationTo, chance, hops - 1)
  return { ...inner, path: `${path}.${inner.path}`, isList: isList || inner.isList }
}

/** Something to compare with: most often what is there, or nearly so. */
export const drawOperand = (
  shelf: Shelf,
  { field, path }: Asking,
  operator: string,
  chance: Chance,
): unknown => {
  const there = shelf.docs.flatMap((doc: Doc) => valuesAt(shelf, doc, path))
  const draw = (): unknown =>
    there.length > 0 && chance.maybe(0.8) ? chance.oneOf(there) : unlikely(field, chance)
  if (operator === 'exists') return chance.maybe(0.5)
  if (['all', 'in', 'not_in'].includes(operator)) {
    return Array.from({ length: chance.below(4) }, draw)
  }
  if (['contains', 'like', 'not_like'].includes(operator)) return wordsIn(String(draw()), chance)
  return operator.endsWith('equals') && chance.maybe(0.1) ? null : draw()
}

/** The id of nobody, as each database writes ids. */
const nobody = process.env['DATABASE_URL']
  ? '0123456789abcdef01234567'
  : '01a22b9f-0000-7000-8000-000000000000'

const unlikely = (field: Field, chance: Chance): unknown => {
  switch (field.type) {
    case 'checkbox':
      return chance.maybe(0.5)
    case 'date':
      return '2026-01-01T00:00:00.000Z'
    case 'number':
      return chance.below(12)
    case 'relationship':
    case 'upload':
      return nobody
    case 'select':
      return chance.oneOf(optionsOf(field))
    default:
      return chance.oneOf(texts)
  }
}

/** A part of a text, in another case, or two words of it in another order. */
const wordsIn = (text: string, chance: Chance): string => {
  const letters = Array.from(text)
  const from = chance.below(letters.length)
  const part =
    letters
      .slice(from, from + 1 + chance.below(6))
      .join('')
      .trim() || 'a'
  const [last = part, first = 'e'] = text.trim().split(/\s+/).reverse()
  const words = chance.maybe(0.4) ? `${last} ${first}` : part
  return chance.oneOf([words, words.toUpperCase(), words.toLowerCase()])
}

/** A filter with `and` and `or`, some levels deep. */
export const drawWhere = (
  shelf: Shelf,
  collection: string,
  chance: Chance,
  depth = 2,
): Record<string, unknown> => {
  if (depth > 0 && chance.maybe(0.5)) {
    const branches = Array.from({ length: 1 + chance.below(3) }, () =>
      drawWhere(shelf, collection, chance, depth - 1),
    )
    return { [chance.oneOf(['and', 'or'])]: branches }
  }
  const asking = drawPath(shelf.world, collection, chance)
  const operator = chance.oneOf(operatorsOf(asking.field))
  return { [asking.path]: { [operator]: drawOperand(shelf, asking, operator, chance) } }
}

const unsortable = new Set(['array', 'group', 'json', 'richText'])

/** Fields to sort by; by a relation's own, and by what it leads to. */
export const drawSort = (world: World, collection: string, chance: Chance): string[] => {
  const paths = Array.from({ length: 1 + chance.below(2) }, () => {
    let drawn = drawPath(world, collection, chance, 1)
    while (drawn.isList || unsortable.has(drawn.field.type)) drawn = drawPath(world, collection, chance, 1)
    return drawn.path
  })
  return [...new Set(paths)].map((path) => (chance.maybe(0.5) ? '-' : '') + path)
}
