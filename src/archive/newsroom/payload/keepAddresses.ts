import type { Payload, PayloadRequest } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { slugOfAddress } from '../../../public/redirects/oldAddress.ts'
import { writeRedirects } from '../../../public/redirects/payload/rows.ts'
import { redirectsFrom } from './redirectRows.ts'

/** An imported story, with its slug and every address that it had in the source. */
export type Addressed = { id: string; slug: string; addresses: readonly string[] }

type Leading = { address: string; story: Addressed }

/** The longest address of a redirect, in characters. */
const longest = 255

/**
 * Makes the old addresses of stories lead to them: by their slug if it is the same, otherwise by a redirect, which is
 * logged.
 *
 * @returns the addresses that could not be kept because another document has them, by story id
 */
export const keepAddresses = async (
  payload: Payload,
  stories: readonly Addressed[],
): Promise<Map<string, string[]>> => {
  const lost = new Map<string, string[]>()
  const lose = ({ address, story }: Leading): void => {
    lost.set(story.id, [...(lost.get(story.id) ?? []), address])
  }
  const all = stories.flatMap((story) => story.addresses.map((address) => ({ address, story })))
  const isKept = await keptBy(payload, all)
  const open: Leading[] = []
  for (const leading of all) {
    const kept = isKept(leading)
    if (kept === 'elsewhere' || leading.address.length > longest) lose(leading)
    else if (kept === 'nowhere') open.push(leading)
  }
  if (open.length > 0) await inOwnTransaction(payload, (req) => redirect(req, open))
  return lost
}

type Kept = 'elsewhere' | 'here' | 'nowhere'

/** Where an address leads: existing redirects take precedence, then slugs of other stories, then the story's own slug. */
const keptBy = async (payload: Payload, all: readonly Leading[]): Promise<(leading: Leading) => Kept> => {
  const addresses = all.map(({ address }) => address)
  const redirects = await redirectsFrom({ payload }, addresses)
  const differing = all.filter(({ address, story }) => slugOfAddress(address) !== story.slug)
  const slugs = await slugsAmong(
    payload,
    differing.map(({ address }) => address),
  )
  const claimed = new Map<string, string>()
  return ({ address, story }) => {
    const target = redirects.get(address) ?? claimed.get(address)
    if (target !== undefined) return target === story.id ? 'here' : 'elsewhere'
    if (slugOfAddress(address) === story.slug) return 'here'
    if (slugs.has(address)) return 'elsewhere'
    claimed.set(address, story.id)
    return 'nowhere'
  }
}

/** Those addresses that are slugs of stories. */
const slugsAmong = async (payload: Payload, addresses: readonly string[]): Promise<Set<string>> => {
  if (addresses.length === 0) return new Set()
  const { docs } = await payload.db.find<{ id: string; slug?: string }>({
    collection: 'articles',
    limit: 0,
    pagination: false,
    select: { slug: true },
    where: { slug: { in: [...addresses] } },
  })
  return new Set(docs.map(({ slug }) => slug ?? ''))
}

const redirect = async (req: PayloadRequest, open: readonly Leading[]): Promise<void> => {
  await writeRedirects(
    req,
    open.map(({ address: from, story }) => ({
      resource: 'articles',
      from,
      to: { relationTo: 'articles', value: story.id },
    })),
  )
  for (const { address: from, story } of open) {
    const details = { from, to: story.slug }
    await record(req, { action: 'redirect.create', resource: 'articles', document: story.id, details })
  }
}
