import type { PlannedSection } from '../documents/documents.ts'
import { plainOf } from '../html/plainOf.ts'
import { fitText } from '../notes/fitText.ts'
import { type Note, note } from '../notes/notes.ts'
import type { Catalogue } from './catalogue.ts'
import { originOf } from './originId.ts'
import { metaOf, type WxrItem, type WxrLabel } from './wxrRecords.ts'

const TOPIC_LIMIT = 60
const NAME_LIMIT = 120
const DESCRIPTION_LIMIT = 500

/** Every category as a section, parents before their children. Cycles of parents are broken. */
export const planSections = ({ site, categories }: Catalogue): PlannedSection[] => {
  const planned = new Map<string, PlannedSection>()
  const add = (slug: string, above: readonly string[]): void => {
    const term = categories.get(slug)
    if (!term || planned.has(slug)) return
    const hasParent = term.parent !== '' && categories.has(term.parent) && !above.includes(term.parent)
    if (hasParent) add(term.parent, [...above, slug])
    planned.set(slug, {
      origin: originOf(site, 'category', slug),
      name: fitText(plainOf(term.name) || slug, NAME_LIMIT),
      slug,
      description: fitText(plainOf(term.description), DESCRIPTION_LIMIT),
      ...(hasParent ? { parent: originOf(site, 'category', term.parent).id } : {}),
    })
  }
  for (const slug of categories.keys()) add(slug, [slug])
  return [...planned.values()]
}

/** The section of stories that have no category. */
export const planFallbackSection = ({ site }: Catalogue, name: string): PlannedSection => ({
  origin: originOf(site, 'category', ''),
  name,
  slug: '',
  description: '',
})

export type PlannedTerms = { section: string; topics: string[]; notes: Note[] }

/**
 * The section of a story is its main category as an SEO plug-in names it, else its first; “uncategorized” only
 * when it is alone. All other categories and the tags are topics. A post format is noted.
 */
export const planTerms = (item: WxrItem, catalogue: Catalogue): PlannedTerms => {
  const categories = item.labels.filter(({ domain }) => domain === 'category')
  const main = mainCategory(item, categories, catalogue)
  const notes: Note[] = []
  const topics: string[] = []
  for (const label of item.labels) {
    if (label === main || label.domain === 'author') continue
    if (label.domain === 'post_format')
      notes.push(note('taxonomy', 'The post format is not kept.', label.name))
    else topics.push(plainOf(label.name) || label.slug)
  }
  const others = new Set(item.labels.map(({ domain }) => domain).filter((domain) => !known.has(domain)))
  for (const domain of others) notes.push(note('taxonomy', `Terms of “${domain}” became topics.`))
  const section = originOf(catalogue.site, 'category', main?.slug ?? '').id
  if (!main) notes.push(note('taxonomy', 'It had no category.'))
  return { section, topics: distinct(topics, notes), notes }
}

const known: ReadonlySet<string> = new Set(['category', 'post_tag', 'post_format', 'author'])

const mainCategory = (
  item: WxrItem,
  labels: readonly WxrLabel[],
  { categories }: Catalogue,
): WxrLabel | undefined => {
  const chosen = metaOf(item, '_yoast_wpseo_primary_category') || metaOf(item, 'rank_math_primary_category')
  const byChoice = labels.find(({ slug }) => chosen !== '' && categories.get(slug)?.id === chosen)
  return byChoice ?? labels.find(({ slug }) => slug !== 'uncategorized') ?? labels[0]
}

const distinct = (topics: readonly string[], notes: Note[]): string[] => {
  const kept = new Map<string, string>()
  for (const topic of topics) {
    if (topic.length > TOPIC_LIMIT) notes.push(note('taxonomy', 'A topic was too long and was cut.', topic))
    const fitted = fitText(topic, TOPIC_LIMIT)
    const key = fitted.toLowerCase()
    if (fitted !== '' && !kept.has(key)) kept.set(key, fitted)
  }
  return [...kept.values()]
}
