import type { RefusalRows } from './row.ts'

/** Refusals to readers’ front ends: withdrawn documents, previews, feeds, beacons and the stream; and about webhooks. */
export const readerRefusals = {
  gone: {
    status: 410,
    message: {
      document: 'This {kind} was withdrawn.',
      notice: '{notice}',
      feed: '“{name}” was withdrawn.',
    },
  },
  'no-such-section': {
    status: [404, 400],
    message: {
      section: 'There is no live section “{slug}”.',
      id: 'There is no section with the id “{id}”.',
      search: 'There is no live section “{slug}”. Take slugs from /api/sections.',
    },
  },
  'no-such-feed': {
    status: 404,
    message: {
      address: 'There is no feed at {address}.',
      topic: 'No live story has this topic.',
      name: 'There is no live {kind} at “{name}”.',
    },
  },
  'no-such-sitemap': { status: 404, message: 'There is no sitemap at {address}.' },
  'no-site-address': { status: 404, message: 'The site has no address yet. Set it in the site settings.' },
  'no-such-calendar': {
    status: 404,
    message: 'There is no calendar at this address. Make a new link on your account’s page.',
  },
  'preview-unknown': {
    status: 404,
    message: 'There is no such preview. Check that the link is complete, or ask the newsroom for a new one.',
  },
  'preview-revoked': { status: 410, message: 'This preview was revoked. Ask the newsroom for a new link.' },
  'preview-expired': { status: 410, message: 'This preview has expired. Ask the newsroom for a new link.' },
  'preview-over': {
    status: 410,
    message: 'The text has been changed since this preview was made. Ask the newsroom for a new link.',
  },
  'no-such-file': { status: 404, message: 'This file is not part of the preview.' },
  'bad-story': { status: 400, message: 'Send the id of a story as “story”.' },
  'bad-kind': { status: 400, message: '“kind” must be one of: {allowed}.' },
  'unknown-type': { status: 400, message: '“{name}” is not one of the types: {allowed}.' },
  'unknown-resource': { status: 400, message: '“{name}” is not one of the resources: {allowed}.' },
  'bad-event-id': { status: 400, message: '“{id}” is not the id of an event.' },
  'not-streaming': { status: 503, message: 'The stream is not available at the moment. Try again soon.' },
  'too-many-streams': {
    status: 503,
    message: 'This server has no more streams to give. Try again in a moment.',
  },
  'bad-address': { status: 422, message: '{reason}' },
  'not-dead': { status: 409, message: 'Only a delivery that failed can be sent again.' },
  'event-gone': { status: 409, message: 'This event is too old to be sent again; it has been deleted.' },
} as const satisfies RefusalRows
