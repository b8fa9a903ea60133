import { longestTexts } from '../../../platform/values/longestTexts.ts'
import type { PlannedArticle } from '../../documents/documents.ts'
import { type ImageReference, pendingImages, placeImages } from '../../html/pendingImage.ts'
import { placeLinks } from '../../html/pendingLink.ts'
import { fitCharacters } from '../../notes/fitCharacters.ts'
import { fitText } from '../../notes/fitText.ts'
import { type Note, note } from '../../notes/notes.ts'
import { findTargets } from './findTargets.ts'
import type { ImportSession } from './importSession.ts'
import { storeImage } from './storeImage.ts'

export type ArticleData = {
  data: Record<string, unknown>
  notes: Note[]
  /** Whether it links to a document that does not exist. */
  isIncomplete: boolean
}

/** The fields of a story, with pictures, section and persons as ids. A dry run fetches no pictures. */
export const resolveArticle = async (
  session: ImportSession,
  planned: PlannedArticle,
): Promise<ArticleData> => {
  const { notes, find } = await storeImages(session, planned)
  const targets = await findTargets(session, planned)
  const { headline, kicker, dek, topics, language, seo } = planned
  const bylines = planned.bylines.flatMap(({ person: origin, role }) => {
    const person = session.ids.get(origin)
    return person === undefined ? [] : [{ person, role }]
  })
  const data = {
    headline,
    ...(kicker !== undefined && { kicker }),
    dek,
    section: session.ids.get(planned.section) ?? null,
    topics,
    bylines,
    leadImage: leadImage(planned.leadImage, find),
    body: placeLinks(placeImages(planned.body, find), targets.find),
    language,
    seo: Object.fromEntries(Object.entries(seo).map(([name, value]) => [name, shortened(value)])),
  }
  const fit = fitCharacters(data)
  return { data: fit.data, notes: [...notes, ...fit.notes], isIncomplete: targets.isIncomplete }
}

type Find = (image: ImageReference) => string | undefined

const storeImages = async (
  session: ImportSession,
  planned: PlannedArticle,
): Promise<{ notes: Note[]; find: Find }> => {
  const notes: Note[] = []
  const stored = new Map<string, string>()
  const images = [...(planned.leadImage ? [planned.leadImage] : []), ...pendingImages(planned.body)]
  const distinct = new Map(images.map((image) => [image.url, image]))
  for (const image of distinct.values()) {
    const found = await storeImage(session, image)
    if ('id' in found) stored.set(image.url, found.id)
    else if (!session.isDryRun)
      notes.push(note('image', `An image is missing; its text is kept. ${found.problem}`, image.url))
  }
  return { notes, find: ({ url }) => stored.get(url) }
}

/** A lead image that is missing leaves its caption. */
const leadImage = (image: ImageReference | undefined, find: Find) => {
  if (!image) return {}
  const media = find(image)
  const words = image.caption || (media === undefined ? image.alt : '')
  return {
    ...(media === undefined ? {} : { image: media }),
    ...(words === '' ? {} : { caption: shortened(words) }),
  }
}

const shortened = (value: unknown): unknown =>
  typeof value === 'string' ? fitText(value, longestTexts.text) : value
