import { refused } from '../../rules/refusals/refused.ts'
import {
  type LiveEvent,
  type LiveResource,
  liveResources,
  type LiveType,
  liveTypes,
} from '../outbox/liveEvent.ts'

/** Which events a client wants; an undefined part does not filter. */
export type LiveFilter = {
  types: ReadonlySet<LiveType> | undefined
  resources: ReadonlySet<LiveResource> | undefined
  /** Slugs. */
  sections: ReadonlySet<string> | undefined
}

/**
 * Parses the parameters `types`, `resources` and `sections`, which are lists separated by commas.
 *
 * @throws {Refused} 400 for an unknown type or resource
 */
export const readFilter = (query: URLSearchParams): LiveFilter => ({
  types: knownIn(query, 'types', { code: 'unknown-type', known: Object.keys(liveTypes) as LiveType[] }),
  resources: knownIn(query, 'resources', { code: 'unknown-resource', known: liveResources }),
  sections: setOf(wordsIn(query, 'sections')),
})

/** Whether an event passes a filter. Clients that follow a section also get events of stories that have just left it. */
export const matches = (
  event: Pick<LiveEvent, 'type' | 'resource' | 'section' | 'previousSection'>,
  { types, resources, sections }: LiveFilter,
): boolean =>
  (types?.has(event.type) ?? true) &&
  (resources?.has(event.resource) ?? true) &&
  (sections === undefined ||
    [event.section, event.previousSection].some((slug) => slug !== null && sections.has(slug)))

type Known<Word> = { code: 'unknown-resource' | 'unknown-type'; known: readonly Word[] }

const knownIn = <Word extends string>(
  query: URLSearchParams,
  name: string,
  { code, known }: Known<Word>,
): ReadonlySet<Word> | undefined => {
  const isKnown = (word: string): word is Word => known.some((one) => one === word)
  const words = wordsIn(query, name)
  const wrong = words.find((word) => !isKnown(word))
  if (wrong !== undefined) throw refused(code, { name: wrong, allowed: known })
  return setOf(words.filter(isKnown))
}

const wordsIn = (query: URLSearchParams, name: string): string[] =>
  query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((word) => word.trim())
    .filter((word) => word !== '')

const setOf = <Word>(words: readonly Word[]): ReadonlySet<Word> | undefined =>
  words.length > 0 ? new Set(words) : undefined
