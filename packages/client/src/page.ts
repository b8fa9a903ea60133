import { CopydeskError } from './copydeskError.ts'
import type { SearchQuery } from './searchQuery.ts'
import type {
  GonePage,
  HomePage,
  MissingPage,
  MovedPage,
  PersonPage,
  SearchPage,
  SectionPage,
  StoryPage,
  TopicPage,
} from './types.ts'

/** A page of the site: `kind` says which member has what it shows, `status` whether there is anything. */
export type Page =
  | GonePage
  | HomePage
  | MissingPage
  | MovedPage
  | PersonPage
  | SearchPage
  | SectionPage
  | StoryPage
  | TopicPage

export type PageQuery = Omit<SearchQuery, 'limit'> & {
  /** What somebody typed, for the page of the search. */
  q?: string
  /** Stories of a list, 1 to 50. */
  limit?: number
  /** The `after` of the page before. */
  after?: string
}

/** The page of an answer. A tombstone and a page that is not there come with their HTTP status, and are pages too. */
export const pageIn = async (answer: Promise<Page>): Promise<Page> => {
  try {
    return await answer
  } catch (error) {
    if (error instanceof CopydeskError && isPage(error.data)) return error.data
    throw error
  }
}

const isPage = (data: unknown): data is Page =>
  typeof data === 'object' && data !== null && 'kind' in data && 'status' in data
