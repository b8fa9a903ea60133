import { type AnyNode, isEditorState, relationIn, stringIn, walk } from '../../text/richtext/tree.ts'

type Document = Readonly<Record<string, unknown>>

/** A picture as a story places it: where, which, and the credit that is given there. */
export type PlacedPicture = { path: string; id: string; credit: string }

/** A link to a story or a person of ours, or a person named in a byline or as a speaker. */
export type PlacedLink = { path: string; kind: 'articles' | 'persons'; id: string }

/** Words that somebody is quoted with. A pull quote lifts words that stand in the story, whose speaker is named there. */
export type ShownQuote = { path: string; text: string; isPull: boolean; isAttributed: boolean }

/** Places for one picture each, by path, with the path of the credit that is given in that place. */
const pictureFields = [
  { path: 'leadImage.image', credit: 'leadImage.credit' },
  { path: 'seo.socialImage', credit: undefined },
  { path: 'portrait', credit: undefined },
] as const

/** Every picture and file that a story, a person or a front shows, in each place where it does. */
export const picturesIn = (document: Document): PlacedPicture[] => {
  const single = pictureFields.map(({ path, credit }) =>
    placed(path, at(document, path), credit ? at(document, credit) : undefined),
  )
  const pinned = rowsIn(at(document, 'front.pinned')).map(({ image }, row) =>
    placed(`front.pinned.${row}.image`, image, undefined),
  )
  const inText = nodesOf(document)
    .filter(({ type }) => type === 'upload')
    .map(({ value, fields }) => placed('body', value, fields?.['credit']))
  return [...single, ...pinned, ...inText].filter((picture) => picture !== undefined)
}

const placed = (path: string, image: unknown, credit: unknown): PlacedPicture | undefined => {
  const id = relationIn(image)
  return id === undefined ? undefined : { path, id, credit: typeof credit === 'string' ? credit : '' }
}

/**
 * Every quote block of a text. A speaker's page or name, a source's name or address, and words of its own outside
 * the quotation marks (“It will hold,” one pilot said) attribute it.
 */
export const quotesIn = (document: Document): ShownQuote[] =>
  quoteFields(document).map((fields) => ({
    path: 'body',
    text: stringIn(fields, 'text'),
    isPull: fields['display'] === 'pull',
    isAttributed: relationIn(fields['speaker']) !== undefined || attributions(fields).some((said) => said),
  }))

const attributions = (fields: Document): string[] =>
  [
    stringIn(fields, 'speakerName'),
    textAt(fields, 'source.name'),
    textAt(fields, 'source.url'),
    wordsOutside(stringIn(fields, 'text')),
  ].map((said) => said.trim())

const quotations = /“[^”]*”|„[^“]*“|«[^»]*»|"[^"]*"/g

/** What a quote says outside its quotation marks; nothing when it has no such marks, or less than two words. */
const wordsOutside = (text: string): string => {
  const outside = text.replaceAll(quotations, ' ')
  return outside !== text && /\p{L}+[^\p{L}]+\p{L}+/u.test(outside) ? outside : ''
}

/** Links inside the newsroom: those in the text, speakers of quotes, people in the bylines. */
export const linksIn = (document: Document): PlacedLink[] => {
  const bylines = rowsIn(document['bylines']).map(({ person }, row) =>
    linked('persons', person, `bylines.${row}.person`),
  )
  const speakers = quoteFields(document).map(({ speaker }) => linked('persons', speaker, 'body'))
  const inText = nodesOf(document).map(({ type, fields }) =>
    type === 'link' && fields?.['linkType'] === 'internal' ? linkedTo(fields['doc']) : undefined,
  )
  return [...bylines, ...speakers, ...inText].filter((link) => link !== undefined)
}

const linkedTo = (doc: unknown): PlacedLink | undefined => {
  if (!isRecord(doc)) return undefined
  const kind = stringIn(doc, 'relationTo')
  return kind === 'articles' || kind === 'persons' ? linked(kind, doc['value'], 'body') : undefined
}

const linked = (kind: PlacedLink['kind'], target: unknown, path: string): PlacedLink | undefined => {
  const id = relationIn(target)
  return id === undefined ? undefined : { kind, id, path }
}

const quoteFields = (document: Document): Document[] =>
  nodesOf(document)
    .filter(({ type, fields }) => type === 'block' && fields?.['blockType'] === 'quote')
    .map(({ fields }) => fields ?? {})

const nodesOf = ({ body }: Document): AnyNode[] => (isEditorState(body) ? [...walk(body.root)] : [])

const rowsIn = (value: unknown): Document[] => (Array.isArray(value) ? value.filter(isRecord) : [])

const at = (document: Document, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), document)

const textAt = (document: Document, path: string): string => {
  const value = at(document, path)
  return typeof value === 'string' ? value : ''
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
