import type { Payload } from 'payload'

import { questionIn } from '../../../platform/filters/payload/questionIn.ts'
import { documentPath } from '../../../platform/tags/keptCollections.ts'
import { dependsOn } from '../../../platform/tags/payload/reading.ts'
import { slugOf, wholeOf } from '../../../platform/tags/tags.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import type { PublicType } from '../../documents/document.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { readJson } from '../../documents/reader.ts'
import { addressed } from '../../redirects/addressed.ts'
import { answerWalk } from './answerWalk.ts'
import { type Ask, readingFor, shapeOf } from './ask.ts'
import { countList, readList } from './readList.ts'

/** Types that have pages of their own. */
const addressPath = new RegExp(`^/api/(?<slug>${addressed.join('|')})/by-slug/(?<address>[^/]+)$`)

/** Asked with one of these it is another question: for a story in another format, or as it was at another time. */
const apart = ['format', 'asOf']

/** A question for a list, or for one document by its id or its slug. */
export type PublicAsk = Ask & { address: string | undefined; rest: string | undefined }

/**
 * What `GET /api/{type}`, `/api/{type}/count`, `/api/{type}/{id}` and `/api/{type}/by-slug/{slug}` ask for.
 *
 * @param url path and query
 * @returns undefined for another address, and for another kind of question
 */
export const readPublicAsk = (payload: Payload, url: string): PublicAsk | undefined => {
  const [path, query] = splitAddress(url)
  const { address, rest, slug } = (documentPath.exec(path) ?? addressPath.exec(path))?.groups ?? {}
  if (slug === undefined) return undefined
  const question = questionIn(query)
  if (!question || apart.some((name) => name in question)) return undefined
  return { payload, question, type: slug as PublicType, now: Date.now(), address, rest }
}

/**
 * Answers from what is public.
 *
 * @param ask past the checks of what the public may ask
 * @returns the body; undefined for what is not there
 * @throws {Refused} for what cannot be answered
 */
export const answerPublic = async (ask: PublicAsk): Promise<string | undefined> => {
  const { address, rest } = ask
  if (address !== undefined) return answerAddress(ask, address)
  return rest === undefined ? answerSome(ask) : answerOther(ask, rest)
}

const answerSome = (ask: Ask): Promise<string | undefined> =>
  'after' in ask.question ? answerWalk(ask, ask.question['after']) : answerList(ask)

const answerOther = (ask: Ask, rest: string): Promise<string | undefined> =>
  rest === 'count' ? answerCount(ask) : answerOne(ask, rest)

const answerList = async (ask: Ask): Promise<string | undefined> => {
  const list = await readList(ask)
  return list && `{"docs":[${list.texts.join()}],${JSON.stringify(list.page).slice(1)}`
}

const answerCount = async (ask: Ask): Promise<string> => JSON.stringify({ totalDocs: await countList(ask) })

const answerOne = async (ask: Ask, id: string): Promise<string | undefined> => {
  const shape = shapeOf(ask)
  if (!shape) return undefined
  const texts = await readJson(await readingFor(ask), { type: ask.type, ids: [id], shape })
  return texts.get(id)
}

/** What has moved, is gone or never was is told elsewhere. */
const answerAddress = async (ask: Ask, address: string): Promise<string | undefined> => {
  const { payload, type } = ask
  const slug = decoded(address)
  if (slug === undefined) return undefined
  dependsOn([wholeOf(type), slugOf(type, slug)])
  const [found] = await storeOf(payload).bySlug(type, [slug])
  return found && answerOne(ask, found.id)
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
