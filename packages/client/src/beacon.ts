import type { Options } from './options.ts'

/** What a reader did: opened the story, or stayed to read it. */
export type BeaconKind = 'view' | 'read'

/** Tells of a reader. It outlives the page, takes no cookie along and no key, and never rejects: nobody waits for it. */
export const beaconTo =
  ({ baseUrl, fetch: own }: Options) =>
  async (story: string, kind: BeaconKind = 'view'): Promise<void> => {
    const body = JSON.stringify({ story, kind })
    const url = `${baseUrl.replace(/\/+$/, '')}/api/beacons`
    await (own ?? fetch)(url, { method: 'POST', body, credentials: 'omit', keepalive: true }).catch(
      () => undefined,
    )
  }
