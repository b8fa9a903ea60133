import { createIsbotFromList, list } from 'isbot'

/** What a request says of the program that sent it; nothing of it is kept. */
export type Sender = {
  agent: string | undefined
  /** `Sec-Purpose`, and `Purpose` or `X-Moz` of older browsers: set when a page is loaded ahead of a reader. */
  purpose: string | undefined
}

/**
 * Patterns of isbot's that take in readers: apps name the library that they are made with (okhttp), and an app may have
 * “url” in its name (HarbourLedger).
 */
const tooWide: ReadonlySet<string> = new Set(['(?<!lib)http', 'url'])

const isKnown = createIsbotFromList(list.filter((pattern) => !tooWide.has(pattern)))

/** Programs that isbot does not know: libraries, and assistants that fetch a page for somebody who does not read it. */
const others = /httpclient|guzzlehttp|go-http|(chatgpt|perplexity)-user|cohere-/i

/** The shortest name of a browser that there is. */
const shortest = 10

/** Whether there is a person behind a beacon, as far as the request tells. */
export const isReader = ({ agent, purpose }: Sender): boolean => {
  if (agent === undefined || agent.length < shortest) return false
  if (purpose !== undefined && /prefetch|prerender|preview/i.test(purpose)) return false
  return !isKnown(agent) && !others.test(agent)
}
