import { type AnyNode, isEditorState, relationIn, stringIn, walk } from '../../text/richtext/tree.ts'

type Document = Readonly<Record<string, unknown>>

/** A picture in a story: the field path, the id, and the credit given there. */
export type PlacedPicture = { path: string; id: string; credit: string }

/** An internal link to a story or a person, or a person named in a byline or as a speaker. */
export type PlacedLink = { path: string; kind: 'articles' | 'persons'; id: string }

/** A quote in a story. A pull quote repeats words of the story, where the speaker is already named. */
export type ShownQuote = { path: string; text: string; isPull: boolean; isAttributed: boolean }

/** Fields that hold one picture, each with the field of its credit. */
const pictureFields = [
  { path: 'leadImage.image', credit: 'leadImage.credit' },
  { path: 'seo.socialImage', credit: undefined },
  { path: 'portrait', credit: undefined },
] as const

/** Every picture and file that a story, a person or a front shows, with each place. */
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
 * Every quote block of a text. A quote is attributed by a linked or named speaker, by a source, or by words outside the
 * quotation marks (“It will hold,” one pilot said).
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

/** The words of a quote outside its quotation marks; empty when it has none, or fewer than two such words. */
const wordsOutside = (text: string): string => {
  const outside = text.replaceAll(quotations, ' ')
  return outside !== text && /\p{L}+[^\p{L}]+\p{L}+/u.test(outside) ? outside : ''
}

/** Internal links: those in the text, speakers of quotes, and people in the bylines. */
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
