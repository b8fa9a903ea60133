import { transliterate } from 'transliteration'

/** How long a chosen slug may be. */
export const longestSlug = 120

const longest = 80

/**
 * Makes a slug from a headline in any script: transliterated, lower case, words joined by hyphens, at most 80 characters,
 * cut at a word.
 *
 * @returns an empty string when nothing in the text can be written in Latin letters or digits
 */
export const slugify = (text: string): string => {
  const latin = transliterate(text.replaceAll('Ґ', 'G').replaceAll('ґ', 'g')).toLowerCase()
  const slug = latin
    .replace(/['’ʼ`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : slug.slice(0, longest)
}

/** A slug as close as possible to a text: the text itself if it is a slug that is not too long. */
export const fitSlug = (text: string): string =>
  isSlug(text) && text.length <= longestSlug ? text : slugify(text)

/** Whether a text has the form of a slug; addresses of other systems may be longer than `longestSlug`. */
export const isSlug = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
