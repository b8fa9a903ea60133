import type { Payload } from 'payload'

import type { SiteSetting } from '../../../payload-types.ts'
import { siteKey } from '../../documents/document.ts'
import { readJson, type ReadOptions } from '../../documents/reader.ts'
import { publicReadContext } from './publicReadContext.ts'

/**
 * The site's settings as readers see them, as JSON.
 *
 * @throws {Error} when the store is not filled, which it is before anybody asks
 */
export const readSiteJson = async (payload: Payload, options: ReadOptions): Promise<string> => {
  const { id, type } = siteKey
  const texts = await readJson(await publicReadContext(payload, Date.now()), { type, ids: [id], options })
  const text = texts.get(id)
  if (text === undefined) throw new Error('The site’s settings are not among what is public.')
  return text
}

/** The same for answers of ours, with the ids of what they lead to. */
export const findSite = async (payload: Payload): Promise<SiteSetting> =>
  JSON.parse(await readSiteJson(payload, { depth: 0, select: undefined, populate: {} })) as SiteSetting
