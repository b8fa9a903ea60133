import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { isSearch } from './whichPage.ts'

/** What a page is asked for by. */
export type PageAsk = {
  /** As the site was asked for it, from its first slash. */
  path: string
  /** Stories of a list, or hits of a search. */
  limit?: number | undefined
  /** Where a list goes on. */
  after?: string | undefined
  /** What is searched for, by the parameters of `/api/search`. */
  search?: Readonly<Record<string, unknown>>
}

const always = ['path', 'limit', 'parts']
const ofSearch = ['q', 'type', 'section', 'person', 'from', 'to', 'sort', 'page']

type Given = Readonly<Record<string, unknown>> & Pick<PageAsk, 'after' | 'limit' | 'path'>

/**
 * Takes the parameters of a page apart. Those of a search are for the page of the search alone, which goes on by `page` and
 * not by `after`.
 */
export const pageAskOf = ({ after, limit, path, ...given }: Given): PageAsk | Refusal => {
  const search = Object.fromEntries(
    ofSearch.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]])),
  )
  const strange = isSearch(path) ? (after === undefined ? [] : ['after']) : Object.keys(search)
  const [name] = strange
  // A list begins with an empty cursor, too.
  if (name === undefined) return { path, limit, after: after === '' ? undefined : after, search }
  const allowed = [...always, ...(isSearch(path) ? ofSearch : ['after'])]
  return refuse('unknown-parameter/known', { name, allowed, path: name })
}
