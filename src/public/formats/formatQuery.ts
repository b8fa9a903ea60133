import { z } from 'zod'

import { choice } from '../../platform/routes/parameters.ts'
import { refuse } from '../../rules/refusals/refuse.ts'
import { type FormatName, storyFormats } from './storyFormats.ts'

const names = Object.keys(storyFormats) as FormatName[]

/** What a story can be had as. */
export const formatQuery = {
  format: choice(names)
    .describe('The live text written out, the same for everybody; without it the document.')
    .optional(),
  part: choice(['story', 'body'])
    .describe('With `format`: `body` is the text alone, which html, markdown and text have.')
    .optional(),
}

export const formatRefusals = {
  format: refuse('unknown-format', { allowed: names, path: 'format' }),
  part: refuse('unknown-part/format', { path: 'part' }),
}

/** The answers besides the document, by their media types. */
export const written = Object.fromEntries(
  Object.entries(storyFormats).flatMap(([name, { mediaType }]) =>
    name === 'ninjs' ? [] : [[mediaType, z.string()]],
  ),
)
