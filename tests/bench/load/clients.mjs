import { spawnSync } from 'node:child_process'

import { nodeClient } from './nodeClient.mjs'
import { wrkClient } from './wrkClient.mjs'

/**
 * @typedef {object} Order
 * @property {string} base
 * @property {import('./works.mjs').Plan} plan
 * @property {number} connections kept open, each with one request at a time
 * @property {number} seconds
 */

/**
 * @typedef {object} Load what a client saw; times are in milliseconds, `seconds` is the time that it took
 * @property {number} requests
 * @property {number} unanswered sent, and not waited for
 * @property {number} errors
 * @property {number} seconds
 * @property {number} p50
 * @property {number} p99
 */

/** @typedef {(order: Order) => Promise<Load>} Client */

/** @type {Record<'node' | 'wrk', Client>} */
export const clients = { node: nodeClient, wrk: wrkClient }

/** wrk where it is installed: it takes far less of the machine than a client in Node. @returns {'node' | 'wrk'} */
export const bestClient = () => (spawnSync('wrk', ['-v']).error ? 'node' : 'wrk')
