import DataLoader from 'dataloader'
import type { FlattenedJoinField, Payload } from 'payload'

import { nameOf, type PublicKey, type PublicType } from '../../documents/document.ts'
import { fillMarks, hasRows, marksIn } from '../../documents/marks.ts'
import { splitMembers, toJsonObject } from '../../documents/members.ts'
import { layoutsOf } from '../../documents/payload/layouts.ts'
import { type ReadContext, readTracked, resolveRelations } from '../../documents/reader.ts'
import type { StoredPart, StoredDocument } from '../../documents/store.ts'
import { findJoined, type JoinPage, type JoinQuery } from '../../lists/payload/joins.ts'
import { publicReadContext } from '../../lists/payload/publicReadContext.ts'
import { trendingMembers } from '../../lists/payload/trendingMembers.ts'
import {
  type FieldNames,
  partFor,
  type GraphqlDocument,
  toGraphqlDocument,
  type StoredText,
  requestedMembers,
} from '../document.ts'

type RequestedFields = ReadonlySet<string>
type Load = PublicKey & { part: StoredPart }
type JoinLoad = { field: FlattenedJoinField; id: string; query: JoinQuery }
type TextLoad = { text: StoredText; depth: number }

/** Parts from the smallest to the largest. */
const parts: readonly StoredPart[] = ['name', 'brief', 'light', 'whole']

/** Fields of trending items that are computed for each answer. */
const computedFields = ['age', 'headline'] as const

/**
 * Reads public documents for one GraphQL query. Documents at the same level of the query are read in one batch.
 */
export class GraphqlReader {
  readonly #members: (type: PublicType) => FieldNames
  readonly #reading: ReadContext
  readonly #documents = new DataLoader((loads: readonly Load[]) => this.#readAll(loads), {
    cacheKeyFn: (load) => `${load.part} ${nameOf(load)}`,
  })
  readonly #texts = new DataLoader((loads: readonly TextLoad[]) => this.#fillAll(loads), { cache: false })

  readonly #joins = new DataLoader((all: readonly JoinLoad[]) => this.#findAll(all), { cache: false })
  readonly #payload: Payload
  /** Documents that were already made for resolvers: many documents often refer to the same one. */
  readonly #made = new WeakMap<RequestedFields, Map<StoredDocument, GraphqlDocument>>()

  private constructor(payload: Payload, reading: ReadContext, members: (type: PublicType) => FieldNames) {
    this.#payload = payload
    this.#reading = reading
    this.#members = members
  }

  /** @param now milliseconds since 1970 */
  static async open(payload: Payload, now: number): Promise<GraphqlReader> {
    return new GraphqlReader(payload, await publicReadContext(payload, now), await fieldNamesOf(payload))
  }

  get now(): number {
    return this.#reading.now
  }

  /**
   * Reads documents in the order of their keys; undefined stands for those that are not public.
   *
   * @param wanted the names of the requested fields; pass the same set for the same fields, because it is a cache key
   */
  async read(keys: readonly PublicKey[], wanted: RequestedFields): Promise<(GraphqlDocument | undefined)[]> {
    const stored = await Promise.all(
      keys.map((key) => this.#documents.load({ ...key, part: this.#partOf(key.type, wanted) })),
    )
    const made = this.#made.get(wanted) ?? new Map<StoredDocument, GraphqlDocument>()
    this.#made.set(wanted, made)
    const left = stored.flatMap((one) => (one && !made.has(one) ? [one] : []))
    if (left.length > 0) await this.#make(left, wanted, made)
    return stored.map((one) => one && made.get(one))
  }

  /** Parses a rich text and fills in the documents that it refers to, down to a depth. */
  readText(text: StoredText, depth: number): Promise<unknown> {
    return this.#texts.load({ text, depth })
  }

  /** Finds the documents of a join. */
  findJoined(field: FlattenedJoinField, id: string, query: JoinQuery): Promise<JoinPage> {
    return this.#joins.load({ field, id, query })
  }

  #partOf(type: PublicType, wanted: RequestedFields): StoredPart {
    return this.#isWorkedOut(type, wanted) ? 'light' : partFor(this.#members(type), wanted)
  }

  #isWorkedOut(type: PublicType, wanted: RequestedFields): boolean {
    return type === 'trending-items' && computedFields.some((name) => wanted.has(name))
  }

  async #readAll(loads: readonly Load[]): Promise<(StoredDocument | undefined)[]> {
    const part = parts[Math.max(...loads.map((load) => parts.indexOf(load.part)))] ?? 'whole'
    const keys = new Map(loads.map(({ id, type }) => [nameOf({ id, type }), { id, type }]))
    const found = await readTracked(this.#reading, [...keys.values()], part)
    const byName = new Map(found.map((stored) => [nameOf(stored), stored]))
    return loads.map((load) => byName.get(nameOf(load)))
  }

  /** In parallel, so that the documents of all joins are then read in one batch. */
  #findAll(all: readonly JoinLoad[]): Promise<(Error | JoinPage)[]> {
    return Promise.all(
      all.map(({ field, ...join }) =>
        findJoined(this.#payload, field, { ...join, now: this.now }).catch(asError),
      ),
    )
  }

  /**
   * Runs without awaiting anything where nothing has to be read, so that concurrent readers of the same documents find
   * them made.
   */
  async #make(
    found: readonly StoredDocument[],
    wanted: RequestedFields,
    made: Map<StoredDocument, GraphqlDocument>,
  ): Promise<void> {
    const items = found.filter(({ type }) => this.#isWorkedOut(type, wanted))
    const more = items.length === 0 ? undefined : await trendingMembers(this.#reading, items)
    const lines = new Map(
      found.map((one) => [one, [...requestedMembers(one, wanted), ...(more?.get(one.id) ?? [])]]),
    )
    const withRows = [...lines.values()].flat().filter(hasRows)
    const hidden = withRows.length === 0 ? new Set<string>() : await this.#hiddenIn(withRows)
    const isShown = (name: string): boolean => !hidden.has(name)
    for (const [one, own] of lines)
      made.set(one, toGraphqlDocument(one, own, { isShown, texts: this.#members(one.type).texts }))
  }

  /** The names of documents in members that readers do not see. */
  async #hiddenIn(lines: readonly string[]): Promise<ReadonlySet<string>> {
    const keys = lines.flatMap(marksIn)
    const found = await Promise.all(keys.map((key) => this.#documents.load({ ...key, part: 'name' })))
    return new Set(keys.filter((_, at) => found[at] === undefined).map(nameOf))
  }

  async #fillAll(loads: readonly TextLoad[]): Promise<unknown[]> {
    const depths = [...new Set(loads.map(({ depth }) => depth))]
    const shown = new Map(
      await Promise.all(
        depths.map(async (depth) => {
          const texts = loads.filter((one) => one.depth === depth).map(({ text }) => text.json)
          return [depth, await this.#shownIn(texts, depth)] as const
        }),
      ),
    )
    return loads.map(({ depth, text }): unknown =>
      JSON.parse(fillMarks(text.json, (name) => shown.get(depth)?.get(name))),
    )
  }

  /**
   * Reads the JSON for documents that rich texts refer to. As in Payload, this goes one level deeper than for other
   * fields.
   */
  async #shownIn(texts: readonly string[], depth: number): Promise<Map<string, string>> {
    const part = depth > 0 ? 'light' : 'name'
    const keys = [...new Map(texts.flatMap(marksIn).map((key) => [nameOf(key), key])).values()]
    const read = await Promise.all(keys.map((key) => this.#documents.load({ ...key, part })))
    const found = read.filter((one) => one !== undefined)
    if (depth <= 0) return new Map(found.map((one) => [nameOf(one), JSON.stringify(one.id)]))
    const own = new Map(found.map((one) => [nameOf(one), toJsonObject(this.#inText(one))]))
    return resolveRelations(this.#reading, { texts: own, depth, populate: {} })
  }

  /** A rich text shows all members of a picture but its rich texts, and of other documents the brief members. */
  #inText({ light, type }: StoredDocument): string[] {
    const { brief } = this.#members(type)
    return splitMembers(light, (name) => type === 'media' || brief.has(name))
  }
}

/** Returned instead of thrown, so that one failed load does not fail the whole batch. */
const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

const known = new WeakMap<Payload, (type: PublicType) => FieldNames>()

const fieldNamesOf = async (payload: Payload): Promise<(type: PublicType) => FieldNames> => {
  const found = known.get(payload) ?? (await readFieldNames(payload))
  known.set(payload, found)
  return found
}

const readFieldNames = async (payload: Payload) => {
  const layouts = await layoutsOf(payload)
  const all = Object.entries(layouts).map(([type, { brief, fields }]): [string, FieldNames] => {
    const names = new Set(fields.map(({ name }) => name))
    const texts = new Set(fields.filter(({ is }) => is === 'text').map(({ name }) => name))
    return [type, { names, texts, brief: brief ?? names }]
  })
  const byType = Object.fromEntries(all) as Record<PublicType, FieldNames>
  return (type: PublicType): FieldNames => byType[type]
}
