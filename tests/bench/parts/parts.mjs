import { bulk } from './bulk.mjs'
import { compare } from './compare.mjs'
import { growth } from './growth.mjs'
import { storm } from './storm.mjs'

/**
 * @typedef {object} Asked
 * @property {import('../options.mjs').Options} options
 * @property {import('../subjects/subjects.mjs').Place} place
 * @property {(text: string) => void} say tells how far it is
 */

/** @typedef {(asked: Asked) => Promise<{ results: object, text: string }>} Part */

/** What can be measured, each by itself or all in this order. */
export const parts = /** @type {const} */ ({ compare, bulk, storm, growth })
