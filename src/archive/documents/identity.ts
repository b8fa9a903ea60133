import type { Origin } from './documents.ts'

/** By what a post of the source is known again: its number there is not enough, for another site has the same. */
export type PostIdentity = {
  origin: Origin
  headline: string
  /** Its addresses there, now and before, see `addressKey`. */
  addresses: readonly string[]
}

/** A story that is here under an origin, as far as it says which post it is. */
export type KnownStory = { id: string; headline: string; addresses: readonly string[] }

type ReadKnown = (origins: readonly Origin[]) => Promise<ReadonlyMap<string, KnownStory>>

/** Posts that are looked up together. */
const most = 200

/**
 * Which origin each post has: that of its number, unless a different post has it already, here or earlier in the file.
 * A different one has neither an address nor the headline in common; it gets the number with a place behind it (`~2`).
 *
 * @param readKnown the stories that are here, by their origin ids
 * @returns in the order of the posts
 */
export const settleOrigins = async (
  posts: readonly PostIdentity[],
  readKnown: ReadKnown,
): Promise<Origin[]> => {
  const inFile = new Map<string, PostIdentity>()
  const settled: Origin[] = []
  for (let at = 0; at < posts.length; at += most) {
    const some = posts.slice(at, at + most)
    const known = new Map(await readKnown(some.map(({ origin }) => origin)))
    for (const post of some) settled.push(await settle(post, { inFile, known, readKnown }))
  }
  return settled
}

type Settling = { inFile: Map<string, PostIdentity>; known: Map<string, KnownStory>; readKnown: ReadKnown }

const settle = async (post: PostIdentity, { inFile, known, readKnown }: Settling): Promise<Origin> => {
  for (let place = 1; ; place += 1) {
    const origin = placed(post.origin, place)
    if (place > 1) for (const [id, story] of await readKnown([origin])) known.set(id, story)
    const others = [inFile.get(origin.id), known.get(origin.id)].filter((one) => one !== undefined)
    if (!others.every((other) => isSame(other, post))) continue
    inFile.set(origin.id, post)
    return origin
  }
}

const placed = ({ id, system }: Origin, place: number): Origin =>
  place === 1 ? { id, system } : { system, id: `${id}~${place}` }

type Said = Pick<PostIdentity, 'addresses' | 'headline'>

/** The number of a post in an address says no more than the number. */
const isTelling = (address: string): boolean => address !== '' && !address.startsWith('?')

/** What has neither a headline nor an address is known by its number alone. */
const isSame = (one: Said, other: Said): boolean => {
  if (isEmptyValue(one) || isEmptyValue(other)) return true
  const theirs = new Set(one.addresses.filter(isTelling))
  return other.addresses.some((address) => theirs.has(address)) || folded(one) === folded(other)
}

const isEmptyValue = (said: Said): boolean => folded(said) === '' && !said.addresses.some(isTelling)

const folded = ({ headline }: Said): string => headline.normalize('NFC').trim().toLowerCase()
