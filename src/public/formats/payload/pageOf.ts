import type { Article, Person, Section } from '../../../payload-types.ts'
import { dayParts, pageAddress, type PageKind, pagePath } from '../addresses.ts'
import { populated } from './populated.ts'
import type { Outside } from './readSite.ts'

type Placed = { id: string; slug?: string | null | undefined }
type PlacedStory = Pick<Article, 'id' | 'publishedAt' | 'section' | 'slug'>
type Values = Parameters<typeof pagePath>[1]

const placed = ({ id, slug }: Placed): Values => ({ id, slug })

/** What the address of a page is made of, by its kind. */
const valuesOf = {
  story: (story: PlacedStory): Values => ({
    ...placed(story),
    ...dayParts(story.publishedAt),
    section: populated(story.section)?.slug,
  }),
  section: placed,
  person: placed,
  topic: (topic: string): Values => ({ topic }),
} as const

/** Where readers find documents on the site; undefined where it has no such pages. */
export const pageOf = {
  story: (outside: Outside, story: PlacedStory) => address(outside, 'story', valuesOf.story(story)),
  section: (outside: Outside, section: Placed) => address(outside, 'section', valuesOf.section(section)),
  person: (outside: Outside, person: Placed) => address(outside, 'person', valuesOf.person(person)),
  topic: (outside: Outside, topic: string) => address(outside, 'topic', valuesOf.topic(topic)),
} as const

/** The paths of those pages, which need no site address; null where the site has no such pages. */
export const pathOf = {
  story: (outside: Outside, story: PlacedStory) => path(outside, 'story', valuesOf.story(story)),
  section: (outside: Outside, section: Placed) => path(outside, 'section', valuesOf.section(section)),
  person: (outside: Outside, person: Placed) => path(outside, 'person', valuesOf.person(person)),
  topic: (outside: Outside, topic: string) => path(outside, 'topic', valuesOf.topic(topic)),
} as const

/** Where a link in a text leads, by the collection that it names. */
export const linkedPage =
  (outside: Outside) =>
  (relationTo: string, document: unknown): string | undefined => {
    const found = populated(document as Article | Person | Section | string)
    if (!found) return undefined
    return relationTo === 'articles' ? pageOf.story(outside, found) : pageOf.person(outside, found)
  }

const address = ({ patterns, site }: Outside, kind: PageKind, values: Values) =>
  pageAddress(site.url, patterns[kind], values)

const path = ({ patterns }: Outside, kind: PageKind, values: Values): string | null =>
  pagePath(patterns[kind], values) ?? null
