import type { Payload } from 'payload'

import { problemResponse } from '../../../platform/problems/problem.ts'
import { refuse } from '../../../rules/refusals/refuse.ts'
import { type Outside, readSite } from '../../formats/payload/readSite.ts'
import { readStories } from '../../formats/payload/readStories.ts'
import { readAddress } from '../../redirects/payload/readAddress.ts'
import { feedOf } from '../feed.ts'
import { feedFormats } from '../feedFormats.ts'
import { type FeedRequest, feedPath, readFeedPath } from '../feedPath.ts'
import { type Channel, readChannel } from './readChannel.ts'
import { readWithdrawn } from './readWithdrawn.ts'

/**
 * Answers a feed of the site, a section, a person or a topic; 301 if its slug has changed, 410 if it was withdrawn, or
 * 404.
 */
export const answerFeed = async (payload: Payload, path: string): Promise<Response> => {
  const request = readFeedPath(path.slice('/feeds'.length))
  if (!request) return problemResponse(refuse('no-such-feed/address', { address: path }))
  const outside = await readSite(payload)
  const channel = await channelOf(payload, outside, request)
  return channel
    ? feedResponse(payload, outside, { request: request, channel })
    : answerMissing(payload, request)
}

const channelOf = (payload: Payload, outside: Outside, { of }: FeedRequest): Promise<Channel | undefined> => {
  const { name, tagline, url } = outside.site
  if (of) return readChannel[of.kind](payload, outside, of.name)
  return Promise.resolve({ title: name, description: tagline ?? '', home: url, where: {} })
}

type FeedSource = { request: FeedRequest; channel: Channel }

const feedResponse = async (payload: Payload, outside: Outside, { request, channel }: FeedSource) => {
  const { changedAt, feeds, server, site } = outside
  const stories = await readStories(payload, outside, {
    where: channel.where,
    limit: feeds.stories,
    withBody: feeds.hasFullText,
  })
  const { api } = payload.config.routes
  const feed = feedOf({
    title: request.of ? `${channel.title} · ${site.name}` : channel.title,
    description: channel.description || (site.tagline ?? channel.title),
    self: server + feedPath(request),
    home: channel.home ?? site.url ?? server,
    language: site.language,
    publisher: site.name,
    hasFullText: feeds.hasFullText,
    stories,
    withdrawn: await readWithdrawn(payload, channel.where),
    changedAt,
    fallbackUrl: (id) => `${server}${api}/articles/${id}?format=html`,
  })
  const { mediaType, write } = feedFormats[request.file]
  return new Response(write(feed), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } })
}

/** Answers for a name without a live section or person: its slug has changed, it was withdrawn, or it never existed. */
const answerMissing = async (payload: Payload, { file, of }: FeedRequest): Promise<Response> => {
  if (!of || of.kind === 'topics') return problemResponse(refuse('no-such-feed/topic'))
  const { kind, name } = of
  const address = await readAddress(payload, { resource: kind, slug: name })
  if (address.kind === 'moved') {
    const Location = feedPath({ file, of: { kind, name: address.slug } })
    return new Response(null, { status: 301, headers: { Location } })
  }
  if (address.kind === 'gone') return problemResponse(refuse('gone/feed', { name }))
  return problemResponse(refuse('no-such-feed/name', { kind, name }))
}
