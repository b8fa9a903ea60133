import { asker, jsonOf } from './ask.ts'
import { askGraphql, type GraphQLAsking } from './askGraphql.ts'
import { beaconTo } from './beacon.ts'
import { addressed, documents, type Get } from './documents.ts'
import { follow, type StreamAsking } from './follow.ts'
import type { MostReadQuery } from './mostReadQuery.ts'
import type { Asking, Options } from './options.ts'
import { type Page, pageIn, type PageQuery } from './page.ts'
import { queryString } from './query.ts'
import type { Asker } from './query.ts'
import type { SearchQuery } from './searchQuery.ts'
import type { Front, MostRead, SearchAnswer, SiteSetting } from './types.ts'

export type { GraphQLAsking } from './askGraphql.ts'
export type { BeaconKind } from './beacon.ts'
export { CopydeskError, type KnownCode } from './copydeskError.ts'
export type { ErrorCode } from './errorCodes.ts'
export type { Addressed, Documents, List } from './documents.ts'
export type { NewsEvent, StreamAsking } from './follow.ts'
export type { MostReadQuery } from './mostReadQuery.ts'
export type { Asking, Options } from './options.ts'
export { type ImageLook, imageRatios, imageUrl, type ImageSource, imageWidths, srcSet } from './pictures.ts'
export type { AnyWhere, Asker, Operators, Shape, WhereOf, Which } from './query.ts'
export type { Page, PageQuery } from './page.ts'
export type * from './pageText.ts'
export type * from './richText.ts'
export type {
  Article,
  At,
  Briefs,
  Depth,
  Ids,
  Media,
  Person,
  Related,
  Section,
  Select,
  Selected,
  TrendingItem,
} from './shapes.ts'
export type { SearchQuery } from './searchQuery.ts'
export type { StreamEvent } from './stream.ts'
export type * from './types.ts'

export type Client<A extends Asker = 'public'> = ReturnType<typeof clientFor<A>>

/**
 * A newsroom to read from. Every method rejects with a `CopydeskError`: `status`, `code`, and `retryAfter` where
 * the answer says it. Without a key, what the newsroom would refuse to the public does not compile.
 */
export const createClient = <const O extends Options>(
  options: O,
): Client<O extends { key: string } ? 'key' : 'public'> => clientFor(options)

const clientFor = <A extends Asker>(options: Options) => {
  const ask = asker(options)
  const get: Get = async <Body>(path: string, query: object = {}, asking: Asking = {}) =>
    jsonOf<Body>(await ask(path + queryString(query), asking))
  return {
    articles: addressed<'articles', A>(get, 'articles'),
    sections: addressed<'sections', A>(get, 'sections'),
    persons: addressed<'persons', A>(get, 'persons'),
    trendingItems: documents<'trending-items', A>(get, 'trending-items'),
    media: documents<'media', A>(get, 'media'),
    /**
     * The page at a path of the site, with all that it shows. What has moved, is gone or was never there is told by
     * `status` 301, 410 or 404, and is no error.
     */
    page: (path: string, query?: PageQuery, asking?: Asking) =>
      pageIn(get<Page>('/pages', { ...query, path }, asking)),
    site: (asking?: Asking) => get<SiteSetting>('/globals/site-settings', {}, asking),
    /** A whole front in one answer; the home front without a section. */
    front: (section?: string, query?: { limit?: number; body?: boolean }, asking?: Asking) =>
      get<Front>(frontPath(section), query, asking),
    /** Ranked stories, persons and sections for what somebody typed. */
    search: (q: string, query?: SearchQuery, asking?: Asking) =>
      get<SearchAnswer>('/search', { ...query, q }, asking),
    /** The trending list of a section, or of the whole site. */
    trending: async (section?: string, asking?: Asking): Promise<Front['trending']> =>
      (await get<Front>(frontPath(section), { limit: 1 }, asking)).trending,
    /** Live stories by their readers in the last hours; of a section, by its slug, or of the whole site. */
    mostRead: (query?: MostReadQuery, asking?: Asking) => get<MostRead>('/most-read', query, asking),
    /** Tells that somebody opened a story (`view`), or stayed to read it (`read`), by its id. From a browser alone. */
    beacon: beaconTo(options),
    graphql: <Data>(query: string, asking: GraphQLAsking = {}) => askGraphql<Data>(ask, query, asking),
    /** What happens, as it happens, from where the last event was. */
    stream: (asking: StreamAsking = {}) => follow(ask, asking),
  }
}

const frontPath = (section: string | undefined): string =>
  section === undefined ? '/fronts' : `/fronts/${encodeURIComponent(section)}`
