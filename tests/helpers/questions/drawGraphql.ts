import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql'

import { publicFilters } from '../../../src/platform/filters/publicFilters.ts'
import type { Chance } from './chance.ts'
import type { Query } from './payloadGraphql.ts'

/*
 * Queries as front ends write them, and as they do not: drawn from what the schema says that there is.
 */

type Slug = keyof typeof publicFilters

const queries = {
  articles: { one: 'Article', many: 'Articles', count: 'countArticles' },
  sections: { one: 'Section', many: 'Sections', count: 'countSections' },
  persons: { one: 'Person', many: 'Persons', count: 'countPersons' },
  'trending-items': { one: 'TrendingItem', many: 'TrendingItems', count: 'countTrendingItems' },
  media: { one: 'Media', many: 'allMedia', count: 'countallMedia' },
} as const satisfies Record<Slug, object>

const slugs = Object.keys(queries) as Slug[]
const slugOf = (type: string): Slug | undefined => slugs.find((slug) => queries[slug].one === type)

export type Pool = {
  /** The types from which fields are drawn; fields that the staff alone may read come from `whole`, now and then. */
  schema: GraphQLSchema
  whole: GraphQLSchema
  ids: Readonly<Record<Slug, readonly string[]>>
  words: readonly string[]
  times: readonly string[]
}

/** Levels of documents within documents. */
const deepest = 3

/** Fields of the staff that say nothing to the public, and cost a table that has nothing to do with this. */
const spared = new Set(['editors', 'createdBy', 'savedBy', 'stageBy'])

export class Drawing {
  readonly #chance: Chance
  readonly #pool: Pool
  #fragments: string[] = []
  #variables: [declaration: string, name: string, value: unknown][] = []
  #textDepth: number | undefined

  constructor(chance: Chance, pool: Pool) {
    this.#chance = chance
    this.#pool = pool
  }

  query(): Query {
    const chance = this.#chance
    ;[this.#fragments, this.#variables] = [[], []]
    // Payload fills a text in place, so that one query gets it in one depth.
    this.#textDepth = chance.maybe(0.5) ? undefined : chance.below(4)
    const roots = Array.from({ length: 1 + chance.below(3) }, (_, at) => `r${at}: ${this.#root()}`)
    const declared = this.#variables.map(([declaration]) => declaration).join(', ')
    const query = `query${declared && `(${declared})`} { ${roots.join(' ')} } ${this.#fragments.join(' ')}`
    const variables = Object.fromEntries(this.#variables.map(([, name, value]) => [name, value]))
    return { query, variables }
  }

  #root(): string {
    const chance = this.#chance
    const slug = chance.oneOf(['articles', 'articles', 'articles', ...slugs] as const)
    const { count, many, one } = queries[slug]
    if (chance.maybe(0.15)) return `${count}${written([this.#where(slug)])} { totalDocs }`
    if (chance.maybe(0.2)) return `${one}(id: "${this.#id(slug)}") ${this.#document(one, deepest)}`
    const args = [this.#where(slug), this.#sort(slug), this.#limit(), this.#page(), ...this.#idle()]
    return `${many}${written(args)} { docs ${this.#document(one, deepest)} ${this.#told()} }`
  }

  #told(): string {
    const names = [
      'totalDocs',
      'totalPages',
      'hasNextPage',
      'hasPrevPage',
      'nextPage',
      'prevPage',
      'page',
      'limit',
    ]
    return names.filter(() => this.#chance.maybe(0.3)).join(' ')
  }

  /** What of a document is asked for; a relation leads a level down. */
  #document(name: string, depth: number): string {
    const type = this.#pool.schema.getType(name) as GraphQLObjectType
    const fields = Object.values(type.getFields())
    const most = 1 + this.#chance.below(6)
    const drawn = new Set(Array.from({ length: most }, () => this.#chance.oneOf(fields)))
    const texts = [...drawn].flatMap((field) => this.#field(field, depth))
    if (this.#chance.maybe(0.05)) texts.push(...this.#staff(name))
    const set = texts.length > 0 ? texts.join(' ') : 'id'
    if (!slugOf(name) || !this.#chance.maybe(0.15)) return `{ ${set} }`
    if (this.#chance.maybe(0.5)) return `{ id ... on ${name} { ${set} } }`
    const fragment = `F${this.#fragments.length}`
    this.#fragments.push(`fragment ${fragment} on ${name} { ${set} }`)
    return `{ __typename ...${fragment} }`
  }

  #staff(name: string): string[] {
    const type = this.#pool.whole.getType(name) as GraphQLObjectType
    const field = this.#chance.oneOf(Object.values(type.getFields()))
    const isPlain = !isObjectType(getNamedType(field.type)) && field.args.length === 0
    return isPlain && !spared.has(field.name) ? [`s${this.#fragments.length}: ${field.name}`] : []
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string[] {
    const named: GraphQLNamedType = getNamedType(field.type)
    const alias = this.#chance.maybe(0.1) ? `other_${field.name}: ` : ''
    if (field.name === 'body')
      return [this.#textDepth === undefined ? 'body' : `body(depth: ${this.#textDepth})`]
    if (!isObjectType(named)) return [alias + field.name]
    if ('docs' in named.getFields()) return depth > 1 ? [alias + this.#join(field, depth - 1)] : []
    if (!slugOf(named.name)) return [`${alias}${field.name} ${this.#document(named.name, depth)}`]
    return depth > 1 ? [`${alias}${field.name} ${this.#document(named.name, depth - 1)}`] : []
  }

  /** Payload's second page of a join begins too late, and without a limit it gives all. */
  #join(field: GraphQLField<unknown, unknown>, depth: number): string {
    const isCounted = this.#chance.maybe(0.3)
    const args = [
      `limit: ${1 + this.#chance.below(4)}`,
      ...(isCounted ? ['count: true'] : []),
      this.#where('articles'),
      this.#chance.maybe(0.5) ? `sort: "${this.#sorts('articles', 1)}"` : '',
    ]
    const told = isCounted ? 'totalDocs' : 'hasNextPage'
    return `${field.name}${written(args)} { docs ${this.#document('Article', depth)} ${told} }`
  }

  #limit(): string {
    return this.#chance.maybe(0.6) ? `limit: ${1 + this.#chance.below(6)}` : ''
  }

  #page(): string {
    return this.#chance.maybe(0.15) ? `page: ${1 + this.#chance.below(2)}` : ''
  }

  /** What changes nothing for the public. */
  #idle(): string[] {
    return ['draft: true', 'trash: true', 'pagination: true'].filter(() => this.#chance.maybe(0.05))
  }

  #sort(slug: Slug): string {
    return this.#chance.maybe(0.5) ? `sort: "${this.#sorts(slug, 1 + this.#chance.below(2))}"` : ''
  }

  #sorts(slug: Slug, count: number): string {
    const all = Array.from({ length: count }, () => this.#chance.oneOf(publicFilters[slug].sorts))
    return [...new Set(all)].map((field) => (this.#chance.maybe(0.5) ? '-' : '') + field).join(',')
  }

  #id(slug: Slug): string {
    return this.#chance.oneOf(this.#pool.ids[slug])
  }

  #where(slug: Slug): string {
    if (!this.#chance.maybe(0.5)) return ''
    const name = `${queries[slug].one}_where`
    const type = inputObject(this.#pool.schema.getType(name))
    const where = this.#conditions(slug, type, 2)
    if (!this.#chance.maybe(0.3)) return `where: ${literal(where, type)}`
    const variable = `w${this.#variables.length}`
    this.#variables.push([`$${variable}: ${name}`, variable, where])
    return `where: $${variable}`
  }

  #conditions(slug: Slug, type: GraphQLInputObjectType, level: number): Record<string, unknown> {
    const chance = this.#chance
    if (level > 0 && chance.maybe(0.3)) {
      const junction = chance.oneOf(['AND', 'OR'])
      const inner = Array.from({ length: 1 + chance.below(3) }, () => this.#conditions(slug, type, level - 1))
      return { [junction]: inner }
    }
    const { filters } = publicFilters[slug]
    const paths = Object.keys(filters).filter((path) => path.replaceAll('.', '__') in type.getFields())
    const path = chance.oneOf(paths)
    const operator = chance.oneOf((filters as Record<string, readonly string[]>)[path] ?? [])
    const field = path.replaceAll('.', '__')
    const operators = inputObject(typeIn(type, field))
    return { [field]: { [operator]: this.#operand({ slug, field, operator, operators }) } }
  }

  #operand({ field, operator, operators, slug }: Asked): unknown {
    const type = operators.getFields()[operator]?.type
    if (!type) throw new Error(`${operators.name} has no ${operator}.`)
    const one = () => this.#value(getNamedType(type), field, slug)
    return isListType(getNullableType(type)) ? Array.from({ length: 1 + this.#chance.below(3) }, one) : one()
  }

  #value(type: GraphQLNamedType, field: string, slug: Slug): unknown {
    const { oneOf } = this.#chance
    if (isEnumType(type)) return oneOf(type.getValues().map(({ name }) => name))
    if (type.name === 'Boolean') return oneOf([true, false])
    if (type.name === 'DateTime') return oneOf(this.#pool.times)
    if (/^(Float|Int)$/.test(type.name)) return oneOf([0, 1, 2, 6, 400])
    const target = field === 'id' ? slug : targets[field]
    return target ? this.#id(target) : oneOf(this.#pool.words)
  }
}

type Asked = { slug: Slug; field: string; operator: string; operators: GraphQLInputObjectType }

const targets: Readonly<Record<string, Slug>> = {
  section: 'sections',
  parent: 'sections',
  translationOf: 'articles',
  story: 'articles',
  mentions: 'persons',
  bylines__person: 'persons',
  quotes__speaker: 'persons',
}

const written = (args: readonly string[]): string => {
  const given = args.filter((arg) => arg !== '')
  return given.length > 0 ? `(${given.join(', ')})` : ''
}

/** A value as it stands in a query, where names of an enumeration have no quotes. */
const literal = (value: unknown, type: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((one) => literal(one, type)).join(', ')}]`
  if (typeof value !== 'object' || value === null)
    return isEnumType(type) ? String(value) : JSON.stringify(value)
  const members = Object.entries(value).map(([name, each]) => `${name}: ${literal(each, typeIn(type, name))}`)
  return `{ ${members.join(', ')} }`
}

const typeIn = (type: unknown, name: string): unknown => {
  if (!isInputObjectType(type)) return undefined
  const field = type.getFields()[name]
  return field && getNamedType(field.type)
}

const inputObject = (type: unknown): GraphQLInputObjectType => {
  if (!isInputObjectType(type)) throw new Error(`${String(type)} is no type of a filter.`)
  return type
}
