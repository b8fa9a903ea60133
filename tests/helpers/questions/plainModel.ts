/*
 * What filters and sorts mean, as docs/front-end.md has it, worked out over documents in memory: the short and
 * obvious way, without a database.
 */

export type Doc = Record<string, any> & { id: string }

export type Field = {
  name: string
  type: string
  hasMany?: boolean
  relationTo?: string | string[]
  collection?: string
  on?: string
  flattenedFields?: Field[]
  virtual?: unknown
}

export type World = {
  /** The documents of each collection. */
  docs: Record<string, Doc[]>
  fields: Record<string, Field[]>
}

type Where = Record<string, any>

const isEmpty = (value: unknown): boolean => value === null || value === undefined

/** All values that a path leads to from one document. */
export const valuesAt = ({ fields, world }: Omit<Shelf, 'docs'>, doc: Doc, path: string): unknown[] =>
  along({ world, fields }, [doc], path.split('.'))

const along = ({ fields, world }: Omit<Shelf, 'docs'>, docs: Doc[], segments: string[]): unknown[] => {
  const [name = '', ...rest] = segments
  const field = fields.find((each) => each.name === name) ?? { name, type: 'id' }
  const behind = (target: string, those: Doc[]) =>
    along({ world, fields: world.fields[target] ?? [] }, those, rest.length > 0 ? rest : ['id'])
  if (field.type === 'join') {
    const { collection = '', on = '' } = field
    const source = { world, fields: world.fields[collection] ?? [] }
    const ids = docs.map(({ id }) => id)
    const naming = (world.docs[collection] ?? []).filter((each) =>
      valuesAt(source, each, on).some((id) => ids.includes(id as string)),
    )
    return behind(collection, naming)
  }
  const values = docs.flatMap((doc) => doc[name] ?? []).filter((value) => !isEmpty(value))
  if (rest.length === 0) return values
  if (typeof field.relationTo !== 'string')
    return along({ world, fields: field.flattenedFields ?? [] }, values as Doc[], rest)
  const targets = world.docs[field.relationTo] ?? []
  return behind(
    field.relationTo,
    targets.filter(({ id }) => values.includes(id)),
  )
}

/** Letters that differ in case alone are the same letter. */
const folded = (text: string): string =>
  Array.from(text, (letter) =>
    one(one(letter.toLowerCase(), letter).toUpperCase(), letter.toLowerCase()),
  ).join('')
const one = (changed: string, letter: string): string => (Array.from(changed).length === 1 ? changed : letter)

const has = (value: unknown, text: string): boolean =>
  typeof value === 'string' && folded(value).includes(folded(text))

const comparable = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value

const same = (value: unknown, asked: unknown): boolean => comparable(value) === comparable(asked)

/** Texts by code points, as both databases store them. */
export const compare = (first: unknown, second: unknown): number => {
  const [a, b] = [comparable(first), comparable(second)]
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return Number(a) - Number(b)
}

const meetings: Record<string, (values: any[], asked: any) => boolean> = {
  equals: (values, asked) =>
    asked === null ? values.length === 0 : values.some((value) => same(value, asked)),
  in: (values, asked: unknown[]) => asked.some((each) => meets('equals', values, each)),
  all: (values, asked: unknown[]) => asked.length > 0 && asked.every((each) => meets('equals', values, each)),
  exists: (values, asked) => values.some((value) => value !== '') === asked,
  like: (values, asked: string) =>
    values.some((value) => asked.split(/\s+/).every((word) => has(value, word))),
  contains: (values, asked: string) => values.some((value) => has(value, asked)),
  greater_than: (values, asked) => values.some((value) => compare(value, asked) > 0),
  greater_than_equal: (values, asked) => values.some((value) => compare(value, asked) >= 0),
  less_than: (values, asked) => values.some((value) => compare(value, asked) < 0),
  less_than_equal: (values, asked) => values.some((value) => compare(value, asked) <= 0),
  not_equals: (values, asked) => !meets('equals', values, asked),
  not_in: (values, asked) => !meets('in', values, asked),
  not_like: (values, asked) => !meets('like', values, asked),
}

const meets = (operator: string, values: unknown[], asked: unknown): boolean => {
  const meeting = meetings[operator]
  if (!meeting) throw new Error(`The model knows no ${operator}.`)
  return meeting(values, asked)
}

/** Documents to ask of: those of a collection, or its drafts or versions. */
export type Shelf = { world: World; fields: Field[]; docs: Doc[] }

/** Whether a document meets a filter. */
export const holds = (shelf: Shelf, doc: Doc, where: Where): boolean =>
  Object.entries(where).every(([key, value]) => {
    if (key === 'and') return value.every((each: Where) => holds(shelf, doc, each))
    if (key === 'or') return value.some((each: Where) => holds(shelf, doc, each))
    return Object.entries(value as Where).every(([operator, asked]) =>
      meets(operator, valuesAt(shelf, doc, key), asked),
    )
  })

const placed = (first: unknown, second: unknown): number => {
  if (isEmpty(first) || isEmpty(second)) return Number(isEmpty(second)) - Number(isEmpty(first))
  return compare(first, second)
}

/** Documents in order: nothing before something, and what is level by creation, then id. */
export const sorted = (
  shelf: Shelf,
  docs: Doc[],
  sort: readonly string[],
  last = ['createdAt', 'id'],
): Doc[] => {
  const sign = sort.at(-1)?.startsWith('-') ? '-' : ''
  const keys = [...sort, ...last.map((path) => sign + path)].map((key) => ({
    path: key.replace('-', ''),
    way: key.startsWith('-') ? -1 : 1,
  }))
  return [...docs].sort((first, second) => {
    for (const { path, way } of keys) {
      const [a] = valuesAt(shelf, first, path)
      const [b] = valuesAt(shelf, second, path)
      const order = placed(a, b)
      if (order !== 0) return order * way
    }
    return 0
  })
}

/** The documents that meet a filter, in order. */
export const answer = (shelf: Shelf, where: Where, sort: readonly string[], last?: string[]): Doc[] =>
  sorted(
    shelf,
    shelf.docs.filter((doc) => holds(shelf, doc, where)),
    sort,
    last,
  )

/** The same documents as they are to the public: what they lead to and is not live is not there. */
export const toThePublic = (shelf: Shelf): Shelf => ({
  ...shelf,
  docs: shelf.docs.map((doc) => withoutHidden(shelf.world, shelf.fields, doc) as Doc),
})

const withoutHidden = (world: World, fields: readonly Field[], holder: Record<string, any>) => {
  const shown = fields.flatMap(({ flattenedFields, name, relationTo }): [string, unknown][] => {
    const value: unknown = holder[name]
    if (typeof relationTo === 'string') {
      const live = (id: unknown) => isLive(world.docs[relationTo]?.find((doc) => doc.id === id))
      return [[name, Array.isArray(value) ? value.filter(live) : live(value) ? value : null]]
    }
    if (!flattenedFields || typeof value !== 'object' || value === null) return []
    const inner = (one: Record<string, any>) => withoutHidden(world, flattenedFields, one)
    return [[name, Array.isArray(value) ? value.map(inner) : inner(value)]]
  })
  return { ...holder, ...Object.fromEntries(shown) }
}

/** What has no stages is taken as it is. */
const isLive = (doc: Doc | undefined): boolean =>
  doc !== undefined && (doc['_status'] ?? 'published') === 'published'
