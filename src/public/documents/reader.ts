import type { Tag } from '../../platform/tags/tags.ts'
import { parseName, nameOf, type PublicKey, type PublicType, tagsOf } from './document.ts'
import { fillMarks, hasMarks, marksIn } from './marks.ts'
import { splitMembers, memberName, toJsonObject, type PublicField } from './members.ts'
import { hasNestedSelect, applySelect, type Select, memberFilter } from './select.ts'
import type { StoredPart, PublicDocuments, StoredDocument } from './store.ts'

/** Which members of documents are read, and how far relations are resolved. */
export type ReadOptions = {
  depth: number
  select: Select | undefined
  /** The members of related documents to show, by type, instead of the default ones. */
  populate: Readonly<Partial<Record<string, Select>>>
}

/** Records what an answer depends on, so that a cache knows when to drop it. */
export type DependencyRecorder = {
  dependsOn: (tags: readonly Tag[]) => void
  /** @param time milliseconds since 1970 */
  holdsUntil: (time: number) => void
}

/** What documents are read with. */
export type ReadContext = DependencyRecorder & {
  store: Pick<PublicDocuments<never>, 'read'>
  now: number
  fieldsOf: (type: PublicType) => readonly PublicField[]
  /** Members that are computed for each answer, by id of the document; they replace stored ones of the same name. */
  computeMembers?: (
    all: readonly StoredDocument[],
    options: ReadOptions,
  ) => Promise<ReadonlyMap<string, readonly string[]>>
}

/**
 * Reads documents as JSON, by id. Those that are not public are left out.
 *
 * @param context.computeMembers is called for these documents, not for the ones that they point at
 */
export const readJson = async (
  context: ReadContext,
  { ids, options, type }: { type: PublicType; ids: readonly string[]; options: ReadOptions },
): Promise<Map<string, string>> => {
  const { select } = options
  const keys = ids.map((id) => ({ type, id }))
  const fields = context.fieldsOf(type)
  const found = await readTracked(context, keys, partFor(fields, select))
  const isWanted = memberFilter(select)
  const computed = new Map(
    [...((await context.computeMembers?.(found, options)) ?? [])].map(([id, lines]) => [
      id,
      lines.filter((line) => isWanted(memberName(line))),
    ]),
  )
  const storedLines = found.map(({ heavy, id, light }): [string, string[]] => {
    const replaced = new Set(computed.get(id)?.map(memberName))
    const isOwn = (name: string): boolean => isWanted(name) && !replaced.has(name)
    const which = select || replaced.size > 0 ? isOwn : undefined
    return [id, [...splitMembers(light, which), ...splitMembers(heavy, which)]]
  })
  const { depth, populate } = options
  const texts = await resolveRelations(context, { texts: textsOf(storedLines), depth, populate })
  const computedTexts = await resolveRelations(context, {
    texts: textsOf(computed),
    depth: Math.min(depth, joinedDepth),
    populate,
  })
  const whole = new Map(
    [...texts].map(([id, text]) => [id, `{${[text, computedTexts.get(id) ?? ''].filter(Boolean).join()}}`]),
  )
  if (!hasNestedSelect(select)) return whole
  return new Map([...whole].map(([id, text]) => [id, selectNested(fields, text, select)]))
}

/**
 * Documents in a join are shown like any related document, whose own relations are ids, however deep the request goes.
 */
const joinedDepth = 1

const textsOf = (lines: Iterable<readonly [string, readonly string[]]>): Map<string, string> =>
  new Map([...lines].map(([id, own]) => [id, own.join()]))

/** Rich texts are read only when one of them is wanted. */
const partFor = (fields: readonly PublicField[], select: Select | undefined): StoredPart => {
  const isWanted = memberFilter(select)
  return fields.some(({ is, name }) => is === 'text' && isWanted(name)) ? 'whole' : 'light'
}

/** Reads documents and records them as dependencies of the answer. */
export const readTracked = async (
  context: ReadContext,
  keys: readonly PublicKey[],
  part: StoredPart,
): Promise<StoredDocument[]> => {
  context.dependsOn(tagsOf(keys))
  const found = await context.store.read(keys, part, context.now)
  for (const { expires } of found) if (expires !== undefined) context.holdsUntil(expires)
  return found
}

type Texts = { texts: Map<string, string>; depth: number; populate: ReadOptions['populate'] }

/** Replaces the marks in texts by ids or documents. Each level of depth takes one query. */
export const resolveRelations = async (
  context: ReadContext,
  { depth, populate, texts }: Texts,
): Promise<Map<string, string>> => {
  if (![...texts.values()].some(hasMarks)) return texts
  const named = new Map([...texts.values()].flatMap(marksIn).map((key) => [nameOf(key), key]))
  const shown =
    depth > 0
      ? await readRelated(context, [...named.values()], { depth, populate })
      : await readRelatedIds(context, [...named.values()])
  return new Map([...texts].map(([id, text]) => [id, fillMarks(text, (name) => shown.get(name))]))
}

const readRelatedIds = async (
  context: ReadContext,
  keys: readonly PublicKey[],
): Promise<Map<string, string>> => {
  const found = await readTracked(context, keys, 'name')
  return new Map(found.map((stored) => [nameOf(stored), JSON.stringify(stored.id)]))
}

/** Reads the JSON that other documents show of these. */
const readRelated = async (
  context: ReadContext,
  keys: readonly PublicKey[],
  { depth, populate }: Omit<Texts, 'texts'>,
): Promise<Map<string, string>> => {
  const isSpecial = ({ type }: PublicKey): boolean => populate[type] !== undefined
  const usual = keys.filter((key) => !isSpecial(key))
  const special = keys.filter(isSpecial)
  const found = [
    ...(usual.length > 0 ? await readTracked(context, usual, 'brief') : []),
    ...(special.length > 0 ? await readTracked(context, special, 'whole') : []),
  ]
  const texts = new Map(
    found.map((stored) => {
      const select = populate[stored.type]
      const isWanted = select && memberFilter(select)
      const lines = select
        ? [...splitMembers(stored.light, isWanted), ...splitMembers(stored.heavy, isWanted)]
        : splitMembers(stored.brief)
      return [nameOf(stored), toJsonObject(lines)]
    }),
  )
  const whole = await resolveRelations(context, { texts, depth: depth - 1, populate })
  return new Map(
    [...whole].map(([name, text]) => {
      const { type } = parseName(name)
      const select = populate[type]
      return [name, hasNestedSelect(select) ? selectNested(context.fieldsOf(type), text, select) : text]
    }),
  )
}

const selectNested = (fields: readonly PublicField[], text: string, select: Select): string =>
  JSON.stringify(applySelect(fields, JSON.parse(text) as Record<string, unknown>, select))
