import type { Payload, Where } from 'payload'

import type { Question } from '../../../platform/filters/payload/questionIn.ts'
import type { PublicType } from '../../documents/document.ts'
import type { Page } from '../page.ts'
import { countList, readList } from './readList.ts'

/** What a list for readers is asked for by, as Payload’s `find` takes it; in the usual order of its type if not said otherwise. */
export type Find = {
  type: PublicType
  /** Of fields that the public may filter by: see `publicFilters`. */
  where: Where
  depth: number
  limit: number
  page?: number
  sort?: string | string[]
  select?: object
  populate?: object
  joins?: false
}

/**
 * Documents as readers see them, for answers of ours: fronts, feeds, formats, hits of the search.
 *
 * @throws {Error} for a question that no code of ours may ask
 */
export const findPublic = async <Doc>(payload: Payload, find: Find): Promise<Doc[]> =>
  (await findPage<Doc>(payload, find, false)).docs

/** The same with the pages counted. */
export const findPublicPage = <Doc>(payload: Payload, find: Find): Promise<Page & { docs: Doc[] }> =>
  findPage<Doc>(payload, find, true)

/** How many of them there are. */
export const countPublic = (payload: Payload, type: PublicType, where: Where): Promise<number> =>
  countList({ payload, type, question: { where } as Question, now: Date.now() })

const findPage = async <Doc>(
  payload: Payload,
  { type, ...find }: Find,
  isCounted: boolean,
): Promise<Page & { docs: Doc[] }> => {
  const question = { ...find, pagination: isCounted } as Question
  const list = await readList({ payload, type, question, now: Date.now() })
  if (!list) throw new Error(`Readers cannot be asked for ${type} in this way.`)
  return { ...list.page, docs: list.texts.map((text) => JSON.parse(text) as Doc) }
}
