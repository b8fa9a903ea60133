import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'

export type OpenOptions = { lookup: LookupFunction; signal: AbortSignal }

const headers = { Accept: 'image/*,*/*;q=0.5', 'User-Agent': 'Copydesk' }

/** Asks for a web address on a connection of its own; a redirect is answered, not followed. */
export const openUrl = (url: string, { lookup, signal }: OpenOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { get } = url.startsWith('https:') ? https : http
    get(url, { agent: false, headers, lookup, signal }, resolve).on('error', reject)
  })
