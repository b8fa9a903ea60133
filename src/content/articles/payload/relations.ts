import { wholeSite } from '../../../rules/rights/policy.ts'
import { referencesIn } from '../../../text/richtext/references.ts'
import { isEditorState, relationIn } from '../../../text/richtext/tree.ts'

type Document = Record<string, unknown>

/** Ids of the people in a story's bylines, in order. */
export const bylinePersons = (document: Document): string[] => {
  const bylines = Array.isArray(document['bylines']) ? (document['bylines'] as Document[]) : []
  return present(bylines.map((byline) => relationIn(byline['person'])))
}

/** The stories that a story refers to: those linked in its text, and the one that it translates. */
export const namedStories = (document: Document): string[] => {
  const body = isEditorState(document['body']) ? document['body'] : undefined
  const named = [...referencesIn(body).articles, relationIn(document['translationOf'])]
  return [...new Set(present(named))]
}

/** The pictures and files that a story shows: the lead image, those in the text, and the social image. */
export const mediaOfArticle = (document: Document): string[] => {
  const body = isEditorState(document['body']) ? document['body'] : undefined
  const leadImage = document['leadImage'] as Document | null | undefined
  const seo = document['seo'] as Document | null | undefined
  return present([
    relationIn(leadImage?.['image']),
    relationIn(seo?.['socialImage']),
    ...referencesIn(body).media,
  ])
}

export const mediaOfPerson = (document: Document): string[] => present([relationIn(document['portrait'])])

export const noMedia = (): string[] => []

/** The section of a story; empty when none was chosen yet. */
export const sectionOf = (document: Document): string[] => present([relationIn(document['section'])])

/** The section of a trending item; without one it belongs to the whole site. */
export const sectionOrSite = (document: Document): string[] => [relationIn(document['section']) ?? wholeSite]

/** A section belongs to itself; a new one belongs to its parent, or to the whole site if it has none. */
export const sectionItself = (document: Document): string[] => [
  relationIn(document['id']) ?? relationIn(document['parent']) ?? wholeSite,
]

export const noSection = (): string[] => []

const present = (ids: readonly (string | undefined)[]): string[] => ids.filter((id) => id !== undefined)
