import type { Tag } from '../../platform/tags/tags.ts'
import { keyNamed, nameOf, type PublicKey, type PublicType, tagsOf } from './document.ts'
import { fill, hasMarks, marksIn } from './marks.ts'
import { linesIn, nameIn, objectOf, type PublicField } from './members.ts'
import { isNested, pick, type Select, wantedBy } from './select.ts'
import type { Part, PublicDocuments, Stored } from './store.ts'

/** How documents are wanted: what of them, and how much of what they lead to. */
export type Shape = {
  depth: number
  select: Select | undefined
  /** What is wanted of documents that are led to, by their type, in place of what is usual. */
  populate: Readonly<Partial<Record<string, Select>>>
}

/** What an answer depends on, for whoever keeps it. */
export type Noting = {
  dependsOn: (tags: readonly Tag[]) => void
  /** @param time milliseconds since 1970 */
  holdsUntil: (time: number) => void
}

/** The parts of the store that an answer is made from. */
export type Reading = Noting & {
  store: Pick<PublicDocuments<never>, 'read'>
  now: number
  fieldsOf: (type: PublicType) => readonly PublicField[]
  /** Members that are worked out when the question is answered, as lines by id; they take the place of stored ones. */
  more?: (all: readonly Stored[], shape: Shape) => Promise<ReadonlyMap<string, readonly string[]>>
}

/**
 * Documents as JSON, by id. Those that are not public are not there.
 *
 * @param reading.more is asked for each of the documents themselves, not for those that they lead to
 */
export const readJson = async (
  reading: Reading,
  { ids, shape, type }: { type: PublicType; ids: readonly string[]; shape: Shape },
): Promise<Map<string, string>> => {
  const { select } = shape
  const keys = ids.map((id) => ({ type, id }))
  const fields = reading.fieldsOf(type)
  const found = await readNoted(reading, keys, partFor(fields, select))
  const isWanted = wantedBy(select)
  const more = new Map(
    [...((await reading.more?.(found, shape)) ?? [])].map(([id, lines]) => [
      id,
      lines.filter((line) => isWanted(nameIn(line))),
    ]),
  )
  const own = found.map(({ heavy, id, light }): [string, string[]] => {
    const replaced = new Set(more.get(id)?.map(nameIn))
    const isOwn = (name: string): boolean => isWanted(name) && !replaced.has(name)
    const which = select || replaced.size > 0 ? isOwn : undefined
    return [id, [...linesIn(light, which), ...linesIn(heavy, which)]]
  })
  const { depth, populate } = shape
  const texts = await resolve(reading, { texts: textsOf(own), depth, populate })
  const others = await resolve(reading, {
    texts: textsOf(more),
    depth: Math.min(depth, joinedDepth),
    populate,
  })
  const whole = new Map(
    [...texts].map(([id, text]) => [id, `{${[text, others.get(id) ?? ''].filter(Boolean).join()}}`]),
  )
  if (!isNested(select)) return whole
  return new Map([...whole].map(([id, text]) => [id, picked(fields, text, select)]))
}

/** Documents that a join lists are shown as any relation shows them, with the ids of what they lead to. */
const joinedDepth = 1

const textsOf = (lines: Iterable<readonly [string, readonly string[]]>): Map<string, string> =>
  new Map([...lines].map(([id, own]) => [id, own.join()]))

/** Long texts are read only when one of them is wanted. */
const partFor = (fields: readonly PublicField[], select: Select | undefined): Part => {
  const isWanted = wantedBy(select)
  return fields.some(({ is, name }) => is === 'text' && isWanted(name)) ? 'whole' : 'light'
}

/** Documents from the store, noted for the answer that they go into. */
export const readNoted = async (
  reading: Reading,
  keys: readonly PublicKey[],
  part: Part,
): Promise<Stored[]> => {
  reading.dependsOn(tagsOf(keys))
  const found = await reading.store.read(keys, part, reading.now)
  for (const { expires } of found) if (expires !== undefined) reading.holdsUntil(expires)
  return found
}

type Texts = { texts: Map<string, string>; depth: number; populate: Shape['populate'] }

/** Texts with their relations settled: each level of depth takes one question. */
export const resolve = async (
  reading: Reading,
  { depth, populate, texts }: Texts,
): Promise<Map<string, string>> => {
  if (![...texts.values()].some(hasMarks)) return texts
  const named = new Map([...texts.values()].flatMap(marksIn).map((key) => [nameOf(key), key]))
  const shown =
    depth > 0
      ? await shownBy(reading, [...named.values()], { depth, populate })
      : await idsOf(reading, [...named.values()])
  return new Map([...texts].map(([id, text]) => [id, fill(text, (name) => shown.get(name))]))
}

const idsOf = async (reading: Reading, keys: readonly PublicKey[]): Promise<Map<string, string>> => {
  const found = await readNoted(reading, keys, 'name')
  return new Map(found.map((stored) => [nameOf(stored), JSON.stringify(stored.id)]))
}

/** What other documents show of these. */
const shownBy = async (
  reading: Reading,
  keys: readonly PublicKey[],
  { depth, populate }: Omit<Texts, 'texts'>,
): Promise<Map<string, string>> => {
  const isSpecial = ({ type }: PublicKey): boolean => populate[type] !== undefined
  const usual = keys.filter((key) => !isSpecial(key))
  const special = keys.filter(isSpecial)
  const found = [
    ...(usual.length > 0 ? await readNoted(reading, usual, 'brief') : []),
    ...(special.length > 0 ? await readNoted(reading, special, 'whole') : []),
  ]
  const texts = new Map(
    found.map((stored) => {
      const select = populate[stored.type]
      const isWanted = select && wantedBy(select)
      const lines = select
        ? [...linesIn(stored.light, isWanted), ...linesIn(stored.heavy, isWanted)]
        : linesIn(stored.brief)
      return [nameOf(stored), objectOf(lines)]
    }),
  )
  const whole = await resolve(reading, { texts, depth: depth - 1, populate })
  return new Map(
    [...whole].map(([name, text]) => {
      const { type } = keyNamed(name)
      const select = populate[type]
      return [name, isNested(select) ? picked(reading.fieldsOf(type), text, select) : text]
    }),
  )
}

const picked = (fields: readonly PublicField[], text: string, select: Select): string =>
  JSON.stringify(pick(fields, JSON.parse(text) as Record<string, unknown>, select))
