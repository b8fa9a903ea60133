import type { Payload } from 'payload'

import type { SiteSetting } from '../../../payload-types.ts'
import { siteKey } from '../../documents/document.ts'
import { readJson, type ReadOptions } from '../../documents/reader.ts'
import { publicReadContext } from './publicReadContext.ts'

/**
 * The site's settings as readers see them, as JSON.
 *
 * @throws {Error} when the store is empty; the server does not listen before it is filled
 */
export const readSiteJson = async (payload: Payload, options: ReadOptions): Promise<string> => {
  const { id, type } = siteKey
  const texts = await readJson(await publicReadContext(payload, Date.now()), { type, ids: [id], options })
  const text = texts.get(id)
  if (text === undefined) throw new Error('The store of public documents has no site settings.')
  return text
}

/** The same, parsed, for our own endpoints. Relations are ids. */
export const findSite = async (payload: Payload): Promise<SiteSetting> =>
  JSON.parse(await readSiteJson(payload, { depth: 0, select: undefined, populate: {} })) as SiteSetting
