import type { PlannedSeo } from '../documents/documents.ts'
import { plainOf } from '../html/plainOf.ts'
import { metaOf, type WxrItem } from './wxrRecords.ts'

type SeoText = 'canonicalUrl' | 'description' | 'socialDescription' | 'socialTitle' | 'title'

/** Custom fields in which the two common SEO plug-ins keep the metadata of a story. */
const seoFields: Readonly<Record<SeoText, readonly string[]>> = {
  title: ['_yoast_wpseo_title', 'rank_math_title'],
  description: ['_yoast_wpseo_metadesc', 'rank_math_description'],
  socialTitle: ['_yoast_wpseo_opengraph-title', 'rank_math_facebook_title'],
  socialDescription: ['_yoast_wpseo_opengraph-description', 'rank_math_facebook_description'],
  canonicalUrl: ['_yoast_wpseo_canonical', 'rank_math_canonical_url'],
}

/** A story's texts for search and social. Templates of the plug-in (`%%title%%`, `%title%`) are ignored. */
export const planSeo = (item: WxrItem): PlannedSeo => {
  const texts = Object.entries(seoFields).flatMap(([field, keys]) => {
    const value = keys
      .map((key) => plainOf(metaOf(item, key)))
      .find((text) => text !== '' && !/%\w+%/.test(text))
    if (value === undefined || (field === 'canonicalUrl' && !/^https?:\/\//.test(value))) return []
    return [[field, value] as const]
  })
  const isHidden =
    metaOf(item, '_yoast_wpseo_meta-robots-noindex') === '1' ||
    metaOf(item, 'rank_math_robots').includes('"noindex"')
  return { ...Object.fromEntries(texts), ...(isHidden ? { noIndex: true } : {}) }
}

/** Whether a custom field is the site's own: not WordPress's, and not one that the importer reads. */
export const isOwnField = (key: string): boolean =>
  !key.startsWith('_') && !key.startsWith('rank_math_') && !key.startsWith('cap-') && key !== 'footnotes'
