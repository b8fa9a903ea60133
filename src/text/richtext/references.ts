import { type AnyNode, type EditorState, relationIn, stringIn, walk } from './tree.ts'

/** A quote as it can be queried: its words, the id of the speaker, and the source. */
export type Quote = { text: string; speaker: string | null; source: string | null }

/** What a text refers to, each id once, in reading order. */
export type References = { persons: string[]; articles: string[]; media: string[]; quotes: Quote[] }

/** Collects the people, stories and pictures that a text links to or shows, and its attributed quotes. */
export const referencesIn = (state: EditorState | null | undefined): References => {
  const nodes = state ? [...walk(state.root)] : []
  const links = nodes.map(linkTarget)
  const quotes = nodes.map(quoteIn).filter((quote) => quote !== undefined)
  const speakers = quotes.map(({ speaker }) => speaker)
  return {
    persons: unique([...idsOf(links, 'persons'), ...speakers]),
    articles: unique(idsOf(links, 'articles')),
    media: unique(nodes.filter(({ type }) => type === 'upload').map(({ value }) => relationIn(value))),
    quotes,
  }
}

type Target = { relationTo: string; id: string } | undefined

const linkTarget = ({ type, fields }: AnyNode): Target => {
  const doc = type === 'link' && fields?.['linkType'] === 'internal' ? fields['doc'] : undefined
  if (typeof doc !== 'object' || doc === null || !('value' in doc)) return undefined
  const id = relationIn(doc.value)
  return id === undefined ? undefined : { relationTo: stringIn(doc, 'relationTo'), id }
}

const idsOf = (targets: Target[], relationTo: string) =>
  targets.filter((target) => target?.relationTo === relationTo).map((target) => target?.id)

const quoteIn = ({ type, fields }: AnyNode): Quote | undefined => {
  if (type !== 'block' || fields?.['blockType'] !== 'quote') return undefined
  const source = fields['source']
  return {
    text: stringIn(fields, 'text'),
    speaker: relationIn(fields['speaker']) ?? null,
    source: source !== null && typeof source === 'object' ? stringIn(source, 'name') || null : null,
  }
}

const unique = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== undefined && id !== null)),
]
