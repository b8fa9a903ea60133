import { holdsUntil } from '../../../platform/tags/payload/collectDependencies.ts'
import { documentOf, wholeOf } from '../../../platform/tags/tags.ts'
import { ageLabelValidUntil, ageLabel } from '../../../text/ages/ageLabel.ts'
import { nameOf, type PublicKey } from '../../documents/document.ts'
import { marksIn } from '../../documents/marks.ts'
import { linesIn, nameIn } from '../../documents/members.ts'
import type { Reading } from '../../documents/reader.ts'
import type { Stored } from '../../documents/store.ts'

/**
 * What goes by the clock and by the story: an item's age, and the story's headline where it has none of its own.
 */
export const trendingLines = async (
  { dependsOn, now, store }: Reading,
  items: readonly Stored[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const read = items.map((item) => ({ item, ...partsOf(item) }))
  const keys = read.flatMap(({ story }) => story ?? [])
  dependsOn([wholeOf('articles'), ...keys.map(({ id, type }) => documentOf(type, id))])
  const stories = new Map((await store.read(keys, 'name', now)).map((story) => [nameOf(story), story]))
  return new Map(
    read.map(({ item, ...parts }) => [
      item.id,
      linesFor(item, { ...parts, told: parts.story && stories.get(nameOf(parts.story)) }, now),
    ]),
  )
}

type Told = Parts & { told: Stored | undefined }

const linesFor = (item: Stored, { datedAt, headline, told }: Told, now: number): string[] => {
  const age = `"age":${JSON.stringify(ageOf(datedAt ?? told?.published ?? item.published, now))}`
  return [`"headline":${JSON.stringify(headline ?? told?.title ?? null)}`, age]
}

type Parts = { story: PublicKey | undefined } & Record<'headline' | 'datedAt', string | null>

const partsOf = ({ light }: Stored): Parts => {
  const lines = new Map(linesIn(light).map((line) => [nameIn(line), line]))
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
