import type { Payload } from 'payload'

import { goneRefusal } from '../../../editorial/takedowns/tombstone.ts'
import { questionIn } from '../../../platform/filters/payload/questionIn.ts'
import type { PublicCollection } from '../../../platform/filters/publicFilters.ts'
import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { slugOf, wholeOf } from '../../../platform/tags/tags.ts'
import { type Refusal, refuse } from '../../../rules/refusals/refuse.ts'
import { addressed } from '../../../rules/rights/addressed.ts'
import { isWorkflowResource } from '../../../rules/rights/isWorkflowResource.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import { siteKey } from '../../documents/document.ts'
import { listedTypes } from '../../documents/keys.ts'
import { readTombstone } from '../../documents/payload/readTombstone.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { readJson } from '../../documents/reader.ts'
import { answerWalk } from './answerWalk.ts'
import { type Ask, readingFor, shapeIn } from './ask.ts'
import { readSiteJson } from './findSite.ts'
import { countList, readList } from './readList.ts'

/** A list, its count, or a document by its id. Of revisions readers are told elsewhere. */
const typePath = new RegExp(`^/api/(?<slug>${listedTypes.join('|')})(?:/(?<rest>(?!versions$)[^/]+))?$`)

/** Types that have pages of their own. */
const addressPath = new RegExp(`^/api/(?<slug>${addressed.join('|')})/by-slug/(?<address>[^/]+)$`)

const sitePath = `/api/globals/${siteKey.type}`

/** A question for a list, for one document by its id or its slug, or for the site's settings. */
export type PublicAsk = Ask & { address: string | undefined; rest: string | undefined }

/**
 * What `GET /api/{type}`, `/api/{type}/count`, `/api/{type}/{id}`, `/api/{type}/by-slug/{slug}` and
 * `/api/globals/site-settings` ask for.
 *
 * @param url path and query
 * @returns undefined for another address, and for a story in another format
 */
export const readPublicAsk = (payload: Payload, url: string): PublicAsk | undefined => {
  const [path, query] = splitAddress(url)
  const place = placeAt(path)
  const question = place && questionIn(query)
  if (!question) return undefined
  if (place.type === 'articles' && isFormatted(question, place)) return undefined
  return { ...place, payload, question, now: Date.now() }
}

const placeAt = (path: string): Pick<PublicAsk, 'address' | 'rest' | 'type'> | undefined => {
  if (path === sitePath) return { type: siteKey.type, address: undefined, rest: undefined }
  const { address, rest, slug } = (addressPath.exec(path) ?? typePath.exec(path))?.groups ?? {}
  return slug === undefined ? undefined : { type: slug as PublicCollection, address, rest }
}

/** What looks like an id: what else is below a collection is not taken for one. */
export const idText = String.raw`[\da-f-]{24,36}`

const storyId = new RegExp(`^${idText}$`)

/** A list has no format, nor has what is no id. */
const isFormatted = (
  question: object,
  { address, rest }: Partial<Pick<PublicAsk, 'address' | 'rest'>>,
): boolean => 'format' in question && (address !== undefined || storyId.test(rest ?? ''))

/**
 * Answers from what is public.
 *
 * @param ask past the checks of what the public may ask
 * @returns the body; undefined for what is not there
 * @throws {Refused} for what cannot be answered
 */
export const answerPublic = async (ask: PublicAsk): Promise<string | undefined> => {
  const { address, payload, question, rest, type } = ask
  if (type === siteKey.type) return readSiteJson(payload, shapeIn(payload, question))
  if (address !== undefined) return answerAddress(ask, address)
  return rest === undefined ? answerSome(ask) : answerOther(ask, rest)
}

/**
 * Why there is no answer to a question for a document by its id: it is gone, was never there, or is asked for as it once
 * was, which is for the staff.
 */
export const refusalOfNone = async (ask: PublicAsk): Promise<Refusal> => {
  const { now, payload, rest: id = '', type } = ask
  const [live] = await storeOf(payload).read([{ type, id }], 'name', now)
  if (live) return refuse('forbidden')
  const tombstone = isWorkflowResource(type) ? await readTombstone(payload, type, id) : undefined
  return tombstone ? goneRefusal(tombstone) : refuse('not-found')
}

const answerSome = (ask: Ask): Promise<string | undefined> =>
  'after' in ask.question ? answerWalk(ask, ask.question['after']) : answerList(ask)

const answerOther = async (ask: Ask, rest: string): Promise<string | undefined> => {
  if (rest === 'count') return answerCount(ask)
  return 'asOf' in ask.question ? undefined : answerOne(ask, rest)
}

const answerList = async (ask: Ask): Promise<string> => {
  const list = await readList(ask)
  return `{"docs":[${list.texts.join()}],${JSON.stringify(list.page).slice(1)}`
}

const answerCount = async (ask: Ask): Promise<string> => JSON.stringify({ totalDocs: await countList(ask) })

/** @returns the body; undefined for a document that is not there */
export const answerOne = async (ask: Ask, id: string): Promise<string | undefined> => {
  const { payload, question, type } = ask
  const shape = shapeIn(payload, question)
  const texts = await readJson(await readingFor(ask), { type, ids: [id], shape })
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
