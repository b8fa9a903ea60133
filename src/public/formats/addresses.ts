/** The pages of a site, and what their addresses may be made of. */
export const placeholders = {
  story: ['slug', 'id', 'section', 'year', 'month', 'day'],
  section: ['slug', 'id'],
  person: ['slug', 'id'],
  topic: ['topic'],
} as const

export type PageKind = keyof typeof placeholders

/** Where a site has its pages: paths with placeholders. An empty one says that there are none of that kind. */
export type AddressPatterns = Record<PageKind, string>

/** What a site has when nobody says otherwise. */
export const usualPatterns = {
  story: '/stories/{slug}',
  section: '/sections/{slug}',
  person: '/persons/{slug}',
  topic: '',
} as const satisfies AddressPatterns

const placeholder = /\{([^{}]*)\}/g

/** @returns what is wrong with a pattern, in words for people; undefined when it will do */
export const patternProblem = (kind: PageKind, pattern: string): string | undefined => {
  const names = [...pattern.matchAll(placeholder)].map(([, name]) => String(name))
  const allowed: readonly string[] = placeholders[kind]
  const stranger = names.find((name) => !allowed.includes(name))
  if (stranger !== undefined) {
    return `{${stranger}} is not known here; use ${allowed.map((name) => `{${name}}`).join(', ')}.`
  }
  if (!pattern.startsWith('/') || pattern.startsWith('//')) return 'Start with /, as paths of your site do.'
  const isOfOne = names.some((name) => name === 'slug' || name === 'id' || name === 'topic')
  return isOfOne ? undefined : 'Two pages would have the same address: use {slug} or {id}.'
}

type Values = Readonly<Record<string, string | null | undefined>>

/**
 * The path of a page on the site.
 *
 * @returns undefined when the site has no such page, or when something is missing that its path is made of
 */
export const pagePath = (pattern: string, values: Values): string | undefined => {
  if (pattern === '') return undefined
  const names = [...pattern.matchAll(placeholder)].map(([, name]) => String(name))
  if (names.some((name) => !values[name])) return undefined
  return pattern.replaceAll(placeholder, (_all, name: string) => encodeURIComponent(values[name] ?? ''))
}

/**
 * The address of a page.
 *
 * @param siteUrl the site's own, without which nobody knows where its pages are
 * @returns undefined when the site has no such page, or when something is missing that its address is made of
 */
export const pageAddress = (
  siteUrl: string | undefined,
  pattern: string,
  values: Values,
): string | undefined => {
  const path = pagePath(pattern, values)
  return siteUrl === undefined || path === undefined ? undefined : siteUrl.replace(/\/+$/, '') + path
}

/** The parts of a day, of UTC, that addresses are made of. */
export const dayParts = (time: string | null | undefined): Values => {
  const [year, month, day] = (time ?? '').slice(0, 10).split('-')
  return { year, month, day }
}
