import { breadcrumbList } from '../formats/breadcrumbList.ts'
import { publisherOf } from '../formats/newsArticle.ts'
import { omitEmpty } from '../formats/omitEmpty.ts'
import { imagePairs, localeOf, type Pair, propertiesOf } from '../formats/openGraph.ts'
import { personJsonLd, type PublicPerson } from '../formats/personJsonLd.ts'
import type { PublicPicture, PublicPlace, PublicSite, PublicStory } from '../formats/publicStory.ts'
import { storyMetadata } from '../formats/storyMetadata.ts'
import type { Head } from './page.ts'

const context = { '@context': 'https://schema.org' } as const

const shownRobots = 'index, follow, max-image-preview:large'

/** What the heads of pages that are no stories are made of. */
type About = {
  type: 'profile' | 'website'
  title: string
  description: string | undefined
  /** Whole; undefined without a site address. */
  url: string | undefined
  image?: PublicPicture | undefined
  /** Whether this is the page itself, and not a part of its list behind a cursor. */
  isFirst: boolean
  jsonLd: Record<string, unknown>[]
}

const headOf = (site: PublicSite, { description, image, isFirst, jsonLd, title, type, url }: About): Head => {
  const pairs: Pair[] = [
    ['og:type', type],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:site_name', site.name],
    ['og:locale', localeOf(site.language)],
    ...(image ? imagePairs(image) : []),
    ['twitter:card', 'summary'],
  ]
  return {
    title,
    description: description ?? null,
    canonical: url ?? null,
    robots: isFirst ? shownRobots : 'noindex, follow',
    language: site.language ?? null,
    alternates: [],
    tags: propertiesOf(pairs),
    jsonLd,
  }
}

const trail = (site: PublicSite, places: readonly PublicPlace[]) => ({
  ...context,
  ...breadcrumbList([{ name: site.name, url: site.url }, ...places]),
})

/** The head of the home page. */
export const homeHead = (site: PublicSite, isFirst: boolean): Head => {
  const { language, name, tagline, url } = site
  const page = omitEmpty({
    ...context,
    '@type': 'WebSite',
    name,
    description: tagline,
    url,
    inLanguage: language,
    publisher: publisherOf(site),
  })
  return headOf(site, {
    ...{ type: 'website', title: name, description: tagline, url: url && `${url}/`, isFirst },
    jsonLd: [page],
  })
}

type Collection = {
  name: string
  description: string | undefined
  url: string | undefined
  /** Sections above it, the highest first. */
  above: readonly PublicPlace[]
  isFirst: boolean
}

/** The head of a page that lists stories: of a section or a topic. */
export const listHead = (site: PublicSite, { above, description, isFirst, name, url }: Collection): Head => {
  const page = omitEmpty({
    ...context,
    '@type': 'CollectionPage',
    name,
    description,
    url,
    inLanguage: site.language,
    publisher: publisherOf(site),
  })
  return headOf(site, {
    ...{ type: 'website', title: name, description, url, isFirst },
    jsonLd: [page, trail(site, [...above, { name, url }])],
  })
}

/** The head of a person's page. */
export const personHead = (site: PublicSite, person: PublicPerson, isFirst: boolean): Head => {
  const { biography, name, portrait, title, url } = person
  const mainEntity = omitEmpty({ ...personJsonLd(person, site), '@context': undefined })
  return headOf(site, {
    ...{ type: 'profile', title: name, description: biography ?? title, url, image: portrait, isFirst },
    jsonLd: [
      omitEmpty({ ...context, '@type': 'ProfilePage', url, mainEntity }),
      trail(site, [{ name, url }]),
    ],
  })
}

/** The head of the page of a story. */
export const storyHead = (site: PublicSite, story: PublicStory, alternates: Head['alternates']): Head => {
  const { jsonLd, openGraph, ...head } = storyMetadata(story, site)
  const { headline, sections, url } = story
  return {
    ...head,
    alternates,
    tags: openGraph,
    jsonLd: [jsonLd, trail(site, [...sections, { name: headline, url }])],
  }
}

/** The head of a page that is to be found by nobody: of a search, or of nothing. */
export const hiddenHead = (site: PublicSite, title: string, robots: string): Head => ({
  title,
  description: null,
  canonical: null,
  robots,
  language: site.language ?? null,
  alternates: [],
  tags: [],
  jsonLd: [],
})
