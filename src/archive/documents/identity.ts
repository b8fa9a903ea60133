import type { Origin } from './documents.ts'

/** How a post of the source is recognised: its number is not enough, because another site may have the same one. */
export type PostIdentity = {
  origin: Origin
  headline: string
  /** Its current and earlier addresses there; see `addressKey`. */
  addresses: readonly string[]
}

/** An imported story, with what identifies its post. */
export type KnownStory = { id: string; headline: string; addresses: readonly string[] }

type ReadKnown = (origins: readonly Origin[]) => Promise<ReadonlyMap<string, KnownStory>>

/** How many posts are looked up together. */
const most = 200

/**
 * Assigns an origin to each post: that of its number, unless a different post already has it, here or earlier in the file.
 * Posts are different when they share neither an address nor the headline; the later one gets the number with a suffix
 * (`~2`).
 *
 * @param readKnown reads the imported stories by their origin ids
 * @returns the origins, in the order of the posts
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

/** Whether an address identifies a post; one that only contains the number does not. */
const isTelling = (address: string): boolean => address !== '' && !address.startsWith('?')

/** Whether two posts are the same; without headline and address, the number alone decides. */
const isSame = (one: Said, other: Said): boolean => {
  if (isEmptyValue(one) || isEmptyValue(other)) return true
  const theirs = new Set(one.addresses.filter(isTelling))
  return other.addresses.some((address) => theirs.has(address)) || folded(one) === folded(other)
}

const isEmptyValue = (said: Said): boolean => folded(said) === '' && !said.addresses.some(isTelling)

const folded = ({ headline }: Said): string => headline.normalize('NFC').trim().toLowerCase()
