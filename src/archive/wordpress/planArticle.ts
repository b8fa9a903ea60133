import { slugOfAddress } from '../../public/redirects/oldAddress.ts'
import { contentsOfHtml } from '../documents/counts.ts'
import type { Plan, PlannedArticle } from '../documents/documents.ts'
import { nodeText } from '../html/nodeText.ts'
import { describeImages, type ImageReference } from '../html/pendingImage.ts'
import { markLinks } from '../html/pendingLink.ts'
import { plainOf } from '../html/plainOf.ts'
import { toBody } from '../html/toBody.ts'
import { fitText } from '../notes/fitText.ts'
import { type Note, note } from '../notes/notes.ts'
import { addressesOf } from './addressesOf.ts'
import type { Catalogue } from './catalogue.ts'
import { originOf } from './originId.ts'
import { planHeadline } from './planHeadline.ts'
import { bylineLogins } from './planPersons.ts'
import { isOwnField, planSeo } from './planSeo.ts'
import { planStage } from './planStage.ts'
import { planTerms } from './planTerms.ts'
import { prepareContent } from './prepareContent.ts'
import { noteShortcodes } from './shortcodes.ts'
import { metaOf, type WxrItem } from './wxrRecords.ts'

const DEK_LIMIT = 500

/**
 * Plans the import of one entry of an export: a story with notes on everything that could not be kept, or a note
 * on why it is left out.
 *
 * @param now the time of the import; a planned publication is in the past or in the future of it
 */
export const planArticle = (item: WxrItem, catalogue: Catalogue, now: Date): Note | Plan => {
  if (item.type !== 'post') return note('left-out', `Entries of type “${item.type}” are not imported.`)
  const stage = planStage(item, now)
  if (!stage) return note('left-out', `Its status in WordPress was “${item.status}”.`)
  const origin = catalogue.origins.get(item.line) ?? originOf(catalogue.site, 'post', item.id)
  const text = planBody(item, catalogue, origin.id)
  const {
    headline,
    whole,
    notes: headlineNotes,
  } = planHeadline(plainOf(item.title), nodeText(text.body.root))
  const { notes: termNotes, ...terms } = planTerms(item, catalogue)
  const { notes: stageNotes, ...staged } = stage
  const lead = leadImage(item, catalogue)
  const dek = plainOf(item.excerpt)
  const article: PlannedArticle = {
    origin,
    headline,
    slug: slugOfAddress(item.slug),
    addresses: addressesOf(item),
    dek: fitText(dek, DEK_LIMIT),
    ...terms,
    bylines: bylinesOf(item, catalogue),
    ...(lead.image ? { leadImage: lead.image } : {}),
    body: text.body,
    language: languageOf(catalogue.site.language),
    seo: { ...planSeo(item), ...(whole === undefined ? {} : { title: whole }) },
    isPinned: item.isSticky,
    ...staged,
  }
  const notes = [
    ...stageNotes,
    ...headlineNotes,
    ...termNotes,
    ...lead.notes,
    ...text.notes,
    ...otherNotes(item, dek),
  ]
  return { article, source: text.source, notes }
}

const bylinesOf = (item: WxrItem, { site }: Catalogue): PlannedArticle['bylines'] =>
  bylineLogins(item).map((login) => ({ person: originOf(site, 'author', login).id, role: 'writer' }))

const planBody = (item: WxrItem, catalogue: Catalogue, seed: string) => {
  const { attachments, reusable } = catalogue
  const prepared = prepareContent(item.content, {
    postId: item.id,
    attachments,
    reusable: (id) => reusable.get(id),
    footnotes: footnotesOf(item),
  })
  const made = toBody({ html: prepared.html, baseUrl: item.link || catalogue.site.siteUrl, seed })
  const linked = markLinks(made.body, (url) => catalogue.links.find(url))
  const body = describeImages(linked, (image) => described(image, catalogue))
  return { body, source: contentsOfHtml(prepared.source), notes: [...prepared.notes, ...made.notes] }
}

/** An image with the data of its media library entry: the address of the original file, and its texts. */
const described = (image: ImageReference, { attachments }: Catalogue): ImageReference => {
  const known = image.sourceId === undefined ? undefined : attachments.byId(image.sourceId)
  if (!known) return image
  return { ...image, url: known.url || image.url, alt: image.alt || known.alt }
}

const leadImage = (item: WxrItem, { attachments }: Catalogue): { image?: ImageReference; notes: Note[] } => {
  const id = metaOf(item, '_thumbnail_id')
  if (id === '') return { notes: [] }
  const known = attachments.byId(id)
  if (!known) return { notes: [note('image', 'Its lead image is not in the export.', id)] }
  const { url, alt, caption } = known
  return { image: { url, alt, caption: plainOf(caption), sourceId: id }, notes: [] }
}

/** The notes below a text, which WordPress keeps in a custom field. */
const footnotesOf = (item: WxrItem): string[] => {
  const json = metaOf(item, 'footnotes')
  if (json === '') return []
  try {
    const footnotes: unknown = JSON.parse(json)
    if (!Array.isArray(footnotes)) return []
    return footnotes.map(({ content }: { content?: unknown }) => (typeof content === 'string' ? content : ''))
  } catch {
    return []
  }
}

const otherNotes = (item: WxrItem, dek: string): Note[] => {
  const fields = item.meta.map(({ key }) => key).filter(isOwnField)
  const isCut = dek.length > DEK_LIMIT
  return [
    ...noteShortcodes(`${item.title}\n${item.excerpt}`),
    ...(item.commentCount > 0 ? [note('comments', `Comments not kept: ${item.commentCount}.`)] : []),
    ...(fields.length > 0
      ? [note('field', 'Custom fields are not kept.', [...new Set(fields)].join(', '))]
      : []),
    ...(isCut
      ? [
          {
            kind: 'text-lost',
            message: 'The excerpt is too long for a dek and was cut.',
            detail: dek,
          } as const,
        ]
      : []),
  ]
}

/** The language of a site as a tag with a region at most: `en-US`, `pt-BR`, `de`. */
const languageOf = (language: string): string => {
  const found = /^([a-z]{2,3})(?:[-_]([A-Za-z]{2}))?$/.exec(language.trim())
  if (!found) return 'en'
  return found[2] ? `${found[1]}-${found[2].toUpperCase()}` : String(found[1])
}
