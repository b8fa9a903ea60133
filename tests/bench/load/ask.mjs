import { request } from 'node:http'

import { mark } from './works.mjs'

/**
 * Sends one request and reads its answer. Node's own `fetch` adds `Cache-Control: no-cache`, which would make
 * a cache look away.
 *
 * @param {string} url
 * @param {{ method?: string, body?: string | undefined, headers?: Record<string, string>, agent?: import('node:http').Agent | undefined }} [options]
 * @returns {Promise<{ status: number, text: string }>}
 */
export const ask = (url, { method = 'GET', body, headers = {}, agent } = {}) =>
  new Promise((resolve, reject) => {
    const typed = body
      ? { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), ...headers }
      : headers
    const sent = request(url, { method, headers: typed, agent }, (response) => {
      /** @type {Buffer[]} */
      const chunks = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

/**
 * The request of a plan that carries one number.
 *
 * @param {import('./works.mjs').Plan} plan
 * @param {number} number
 */
export const requestOf = ({ method, paths, body }, number) => ({
  method,
  path: (paths[number % paths.length] ?? '/').replace(mark, String(number)),
  body: body === '' ? undefined : body.replace(mark, String(number)),
})
