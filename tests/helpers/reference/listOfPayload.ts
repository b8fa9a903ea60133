import { findOperation, type Payload } from 'payload'

import { publicReq } from '../../../src/people/access/payload/publicReq.ts'
import { parseQuery } from '../../../src/platform/filters/payload/parseQuery.ts'
import { walkList } from '../../../src/platform/paging/payload/walkList.ts'

/**
 * A list as Payload answers it to the public: see `letPayloadAnswer`.
 *
 * @param path of a list, with a question that the public may ask
 */
export const listOfPayload = async (payload: Payload, path: string): Promise<unknown> => {
  const [, slug = '', query = ''] = /^\/api\/([\w-]+)\??(.*)$/.exec(path) ?? []
  const req = await publicReq(payload, {}, 'REST')
  const collection = payload.collections[slug as 'articles']
  const question = parseQuery(query) ?? {}
  const { after } = question as { after?: unknown }
  const list =
    typeof after === 'string'
      ? await walkList({ after, collection, question, req })
      : await findOperation({ ...question, collection, overrideAccess: false, req })
  return JSON.parse(JSON.stringify(list))
}
