import { holdsUntil } from '../../../platform/tags/payload/collectDependencies.ts'
import { documentOf, wholeOf } from '../../../platform/tags/tags.ts'
import { ageLabelValidUntil, ageLabel } from '../../../text/ages/ageLabel.ts'
import { nameOf, type PublicKey } from '../../documents/document.ts'
import { marksIn } from '../../documents/marks.ts'
import { splitMembers, memberName } from '../../documents/members.ts'
import type { ReadContext } from '../../documents/reader.ts'
import type { StoredDocument } from '../../documents/store.ts'

/**
 * Computes the members of trending items that depend on the clock or on another document: the age, and the headline of
 * the story for an item that has none of its own.
 *
 * @param isWanted whether a member was requested; by default all are
 */
export const trendingMembers = async (
  { dependsOn, now, store }: ReadContext,
  items: readonly StoredDocument[],
  isWanted: (name: string) => boolean = () => true,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const read = items.map((item) => ({ item, ...partsOf(item) }))
  const keys = read.flatMap(({ story }) => story ?? [])
  dependsOn([wholeOf('articles'), ...keys.map(({ id, type }) => documentOf(type, id))])
  const stories = new Map((await store.read(keys, 'name', now)).map((story) => [nameOf(story), story]))
  return new Map(
    read.map(({ item, ...parts }) => [
      item.id,
      membersFor(
        item,
        { ...parts, isWanted, liveStory: parts.story && stories.get(nameOf(parts.story)) },
        now,
      ),
    ]),
  )
}

type ItemWithStory = Parts & { liveStory: StoredDocument | undefined; isWanted: (name: string) => boolean }

const membersFor = (
  item: StoredDocument,
  { datedAt, headline, isWanted, liveStory }: ItemWithStory,
  now: number,
): string[] => {
  const since = datedAt ?? liveStory?.published ?? item.published
  // An age that was not requested must not limit how long the answer can be cached.
  const age = isWanted('age') ? [`"age":${JSON.stringify(ageOf(since, now))}`] : []
  return [`"headline":${JSON.stringify(headline ?? liveStory?.title ?? null)}`, ...age]
}

type Parts = { story: PublicKey | undefined } & Record<'headline' | 'datedAt', string | null>

const partsOf = ({ light }: StoredDocument): Parts => {
  const lines = new Map(splitMembers(light).map((line) => [memberName(line), line]))
  const textIn = (name: string): string | null => {
    const line = lines.get(name)
    return line === undefined ? null : (JSON.parse(line.slice(line.indexOf(':') + 1)) as string | null)
  }
  const [story] = marksIn(lines.get('story') ?? '')
  return { story, headline: textIn('headline'), datedAt: textIn('datedAt') }
}

const ageOf = (since: string | null, now: number) => {
  if (since === null) return { since: null, words: null }
  const time = new Date(since)
  holdsUntil(ageLabelValidUntil(time, new Date(now)).getTime())
  return { since: time.toISOString(), words: ageLabel(time, new Date(now), 'en') }
}
