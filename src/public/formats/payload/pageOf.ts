import type { Article, Person, Section } from '../../../payload-types.ts'
import { dayParts, pageAddress } from '../addresses.ts'
import { populated } from './populated.ts'
import type { Outside } from './readSite.ts'

type Placed = { id: string; slug?: string | null | undefined }

/** Where readers find documents on the site; undefined where it has no such pages. */
export const pageOf = {
  story: (outside: Outside, story: Pick<Article, 'id' | 'publishedAt' | 'section' | 'slug'>) =>
    address(outside, 'story', {
      ...placed(story),
      ...dayParts(story.publishedAt),
      section: populated(story.section)?.slug,
    }),
  section: (outside: Outside, section: Placed) => address(outside, 'section', placed(section)),
  person: (outside: Outside, person: Placed) => address(outside, 'person', placed(person)),
  topic: (outside: Outside, topic: string) => address(outside, 'topic', { topic }),
} as const

/** Where a link in a text leads, by the collection that it names. */
export const linkedPage =
  (outside: Outside) =>
  (relationTo: string, document: unknown): string | undefined => {
    const found = populated(document as Article | Person | Section | string)
    if (!found) return undefined
    return relationTo === 'articles' ? pageOf.story(outside, found) : pageOf.person(outside, found)
  }

const address = (
  { patterns, site }: Outside,
  kind: keyof Outside['patterns'],
  values: Parameters<typeof pageAddress>[2],
) => pageAddress(site.url, patterns[kind], values)

const placed = ({ id, slug }: Placed) => ({ id, slug })
