import type { RequestListener } from 'node:http'

import { AnswerCache } from '../edge/delivery/answerCache.ts'
import { frontDoor } from '../edge/delivery/http/frontDoor.ts'
import type { Reader } from '../edge/delivery/http/readAnswer.ts'
import { health } from '../platform/database/payload/health.ts'
import type { Settings } from '../platform/settings/readSettings.ts'
import { onChange } from '../platform/tags/changes.ts'
import { corsHeaders } from '../rules/limits/cors.ts'
import type { App } from './app.ts'
import type { Service } from './shutdown.ts'

/** Answers larger than this are not cached, in bytes. */
const longestAnswer = 2 * 1024 * 1024

export type Delivery = Service & {
  listener: RequestListener
  cache: AnswerCache
  /** Sets the reader that answers requests without Express where it can. */
  openReader: (reader: Reader) => void
}

/** Puts the answer cache in front of Express. */
export const createDelivery = (app: App, settings: Settings): Delivery => {
  const cache = new AnswerCache({ bytes: settings.cacheBytes, entryBytes: longestAnswer })
  let reader: Reader = () => undefined
  const stop = onChange((tags) => {
    if (tags === 'everything') cache.clear()
    else cache.purge(tags)
  })
  return {
    cache,
    listener: frontDoor({
      app,
      cache,
      routes: app.records,
      read: (url, req) => reader(url, req),
      sending: { corsOf: corsOf(settings), staleSince },
    }),
    openReader: (given) => {
      reader = given
    },
    stop: async () => {
      stop()
      return Promise.resolve()
    },
  }
}

const staleSince = (): number | undefined => {
  const { awayFor } = health
  return awayFor === undefined ? undefined : Math.ceil(awayFor / 1000)
}

/** The CORS headers of a cached answer, as Express sets them. `Vary` is left out, because the cache writes its own. */
const corsOf =
  ({ cors }: Settings): ((origin: string) => readonly string[]) =>
  (origin) =>
    Object.entries(
      corsHeaders(cors, { method: 'GET', origin, asksFor: undefined, isPostedFromAnywhere: false }),
    )
      .filter(([name]) => name !== 'Vary')
      .flat()
