import DataLoader from 'dataloader'
import type { FlattenedJoinField, Payload } from 'payload'

import { nameOf, type PublicKey, type PublicType } from '../../documents/document.ts'
import { fill, hasRows, marksIn } from '../../documents/marks.ts'
import { linesIn, objectOf } from '../../documents/members.ts'
import { writingsOf } from '../../documents/payload/writings.ts'
import { type Reading, readNoted, resolve } from '../../documents/reader.ts'
import type { Part, Stored } from '../../documents/store.ts'
import { findJoined, type Joined, type JoinQuestion } from '../../lists/payload/joins.ts'
import { publicReading } from '../../lists/payload/publicReading.ts'
import { trendingLines } from '../../lists/payload/trendingLines.ts'
import { type Members, partFor, type Source, sourceOf, type StoredText, wantedLines } from '../document.ts'

type Wanted = ReadonlySet<string>
type Load = PublicKey & { part: Part }
type AskedJoin = { field: FlattenedJoinField; id: string; asked: JoinQuestion }
type AskedText = { text: StoredText; depth: number }

/** From the least to the most. */
const parts: readonly Part[] = ['name', 'brief', 'light', 'whole']

/** Fields of trending items that are worked out when they are asked for. */
const workedOut = ['age', 'headline'] as const

/**
 * Reads public documents for one answer to a GraphQL query. What is asked for at one level of the query is read at once.
 */
export class GraphqlReader {
  readonly #members: (type: PublicType) => Members
  readonly #reading: Reading
  readonly #documents = new DataLoader((loads: readonly Load[]) => this.#readAll(loads), {
    cacheKeyFn: (load) => `${load.part} ${nameOf(load)}`,
  })
  readonly #texts = new DataLoader((asked: readonly AskedText[]) => this.#fillAll(asked), { cache: false })

  readonly #joins = new DataLoader((all: readonly AskedJoin[]) => this.#findAll(all), { cache: false })
  readonly #payload: Payload
  /** Documents as resolvers read them: the same one is often led to by many. */
  readonly #made = new WeakMap<Wanted, Map<Stored, Source>>()

  private constructor(payload: Payload, reading: Reading, members: (type: PublicType) => Members) {
    this.#payload = payload
    this.#reading = reading
    this.#members = members
  }

  /** @param now milliseconds since 1970 */
  static async open(payload: Payload, now: number): Promise<GraphqlReader> {
    return new GraphqlReader(payload, await publicReading(payload, now), await membersOf(payload))
  }

  get now(): number {
    return this.#reading.now
  }

  /**
   * Documents in the order of their keys; undefined for those that are not public.
   *
   * @param wanted the names of the fields that are asked for, as one set for all that are asked for the same
   */
  async read(keys: readonly PublicKey[], wanted: Wanted): Promise<(Source | undefined)[]> {
    const stored = await Promise.all(
      keys.map((key) => this.#documents.load({ ...key, part: this.#partOf(key.type, wanted) })),
    )
    const made = this.#made.get(wanted) ?? new Map<Stored, Source>()
    this.#made.set(wanted, made)
    const left = stored.flatMap((one) => (one && !made.has(one) ? [one] : []))
    if (left.length > 0) await this.#make(left, wanted, made)
    return stored.map((one) => one && made.get(one))
  }

  /** A long text with the documents that it leads to, and with what those lead to, as far as the depth goes. */
  readText(text: StoredText, depth: number): Promise<unknown> {
    return this.#texts.load({ text, depth })
  }

  /** The documents that lead to another one, as a join lists them. */
  findJoined(field: FlattenedJoinField, id: string, asked: JoinQuestion): Promise<Joined> {
    return this.#joins.load({ field, id, asked })
  }

  #partOf(type: PublicType, wanted: Wanted): Part {
    return this.#isWorkedOut(type, wanted) ? 'light' : partFor(this.#members(type), wanted)
  }

  #isWorkedOut(type: PublicType, wanted: Wanted): boolean {
    return type === 'trending-items' && workedOut.some((name) => wanted.has(name))
  }

  async #readAll(loads: readonly Load[]): Promise<(Stored | undefined)[]> {
    const part = parts[Math.max(...loads.map((load) => parts.indexOf(load.part)))] ?? 'whole'
    const keys = new Map(loads.map(({ id, type }) => [nameOf({ id, type }), { id, type }]))
    const found = await readNoted(this.#reading, [...keys.values()], part)
    const byName = new Map(found.map((stored) => [nameOf(stored), stored]))
    return loads.map((load) => byName.get(nameOf(load)))
  }

  /** All at once, so that what they lead to is read at once. */
  #findAll(all: readonly AskedJoin[]): Promise<(Error | Joined)[]> {
    return Promise.all(
      all.map(({ field, ...join }) =>
        findJoined(this.#payload, field, { ...join, now: this.now }).catch(asError),
      ),
    )
  }

  /** At once where nothing has to be read for it, so that what waits for the same documents finds them made. */
  async #make(found: readonly Stored[], wanted: Wanted, made: Map<Stored, Source>): Promise<void> {
    const items = found.filter(({ type }) => this.#isWorkedOut(type, wanted))
    const more = items.length === 0 ? undefined : await trendingLines(this.#reading, items)
    const lines = new Map(
      found.map((one) => [one, [...wantedLines(one, wanted), ...(more?.get(one.id) ?? [])]]),
    )
    const withRows = [...lines.values()].flat().filter(hasRows)
    const hidden = withRows.length === 0 ? new Set<string>() : await this.#hiddenIn(withRows)
    const isShown = (name: string): boolean => !hidden.has(name)
    for (const [one, own] of lines)
      made.set(one, sourceOf(one, own, { isShown, texts: this.#members(one.type).texts }))
  }

  /** Names of documents in the lines that readers do not see. */
  async #hiddenIn(lines: readonly string[]): Promise<ReadonlySet<string>> {
    const keys = lines.flatMap(marksIn)
    const found = await Promise.all(keys.map((key) => this.#documents.load({ ...key, part: 'name' })))
    return new Set(keys.filter((_, at) => found[at] === undefined).map(nameOf))
  }

  async #fillAll(asked: readonly AskedText[]): Promise<unknown[]> {
    const depths = [...new Set(asked.map(({ depth }) => depth))]
    const shown = new Map(
      await Promise.all(
        depths.map(async (depth) => {
          const texts = asked.filter((one) => one.depth === depth).map(({ text }) => text.json)
          return [depth, await this.#shownIn(texts, depth)] as const
        }),
      ),
    )
    return asked.map(({ depth, text }): unknown =>
      JSON.parse(fill(text.json, (name) => shown.get(depth)?.get(name))),
    )
  }

  /** What stands in texts for the documents that they name: Payload goes a level further here than elsewhere. */
  async #shownIn(texts: readonly string[], depth: number): Promise<Map<string, string>> {
    const part = depth > 0 ? 'light' : 'name'
    const keys = [...new Map(texts.flatMap(marksIn).map((key) => [nameOf(key), key])).values()]
    const read = await Promise.all(keys.map((key) => this.#documents.load({ ...key, part })))
    const found = read.filter((one) => one !== undefined)
    if (depth <= 0) return new Map(found.map((one) => [nameOf(one), JSON.stringify(one.id)]))
    const own = new Map(found.map((one) => [nameOf(one), objectOf(this.#inText(one))]))
    return resolve(this.#reading, { texts: own, depth, populate: {} })
  }

  /** Of pictures a text shows all but long texts, of anything else what others show of it. */
  #inText({ light, type }: Stored): string[] {
    const { brief } = this.#members(type)
    return linesIn(light, (name) => type === 'media' || brief.has(name))
  }
}

/** One that fails leaves the others alone. */
const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))

const known = new WeakMap<Payload, (type: PublicType) => Members>()

const membersOf = async (payload: Payload): Promise<(type: PublicType) => Members> => {
  const found = known.get(payload) ?? (await readMembers(payload))
  known.set(payload, found)
  return found
}

const readMembers = async (payload: Payload) => {
  const writings = await writingsOf(payload)
  const all = Object.entries(writings).map(([type, { brief, fields }]): [string, Members] => {
    const names = new Set(fields.map(({ name }) => name))
    const texts = new Set(fields.filter(({ is }) => is === 'text').map(({ name }) => name))
    return [type, { names, texts, brief: brief ?? names }]
  })
  const byType = Object.fromEntries(all) as Record<PublicType, Members>
  return (type: PublicType): Members => byType[type]
}
