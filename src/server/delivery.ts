import type { RequestListener } from 'node:http'

import { AnswerCache } from '../delivery/answerCache.ts'
import { onChange } from '../delivery/changes.ts'
import { frontDoor } from '../delivery/http/frontDoor.ts'
import type { Settings } from '../settings/readSettings.ts'
import type { Service } from './shutdown.ts'

/** Longer answers are not kept, in bytes. */
const longestAnswer = 2 * 1024 * 1024

/** A browser or a network asks each time whether its copy still holds: a publication is seen at once. */
const cacheControl = 'public, max-age=0, must-revalidate'

export type Delivery = Service & { listener: RequestListener; cache: AnswerCache }

/** Puts the delivery cache before the app. */
export const createDelivery = (app: RequestListener, settings: Settings): Delivery => {
  const cache = new AnswerCache({ bytes: settings.cacheBytes, entryBytes: longestAnswer })
  const stop = onChange((tags) => (tags === 'everything' ? cache.clear() : cache.purge(tags)))
  return {
    cache,
    listener: frontDoor({ app, cache, sending: { cacheControl, corsOf: corsOf(settings) } }),
    stop: async () => {
      stop()
      return Promise.resolve()
    },
  }
}

const corsOf = ({ origins }: Settings): ((origin: string) => readonly string[]) => {
  const allowed = new Map(
    origins.map((each) => [
      each,
      ['Access-Control-Allow-Origin', each, 'Access-Control-Allow-Credentials', 'true'],
    ]),
  )
  return (origin) => allowed.get(origin) ?? []
}
