import { blocksToHtml } from './blocksToHtml.ts'
import { blocksToMarkdown } from './blocksToMarkdown.ts'
import { blocksToText } from './blocksToText.ts'
import { ninjs } from './ninjs.ts'
import type { PublicSite, PublicStory } from './publicStory.ts'
import { storyHtml } from './storyHtml.ts'
import { storyMarkdown } from './storyMarkdown.ts'
import { storyText } from './storyText.ts'

type Format = {
  mediaType: string
  story: (story: PublicStory, site: PublicSite) => string
  /** The text alone; not every format can be that. */
  body?: (story: PublicStory) => string
}

/** What a story can be had as, besides Payload's own JSON. */
export const storyFormats = {
  html: { mediaType: 'text/html', story: storyHtml, body: ({ body }) => blocksToHtml(body) },
  markdown: { mediaType: 'text/markdown', story: storyMarkdown, body: ({ body }) => blocksToMarkdown(body) },
  text: { mediaType: 'text/plain', story: storyText, body: ({ body }) => blocksToText(body) },
  ninjs: { mediaType: 'application/json', story: (story, site) => JSON.stringify(ninjs(story, site)) },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof storyFormats

export const isFormat = (name: unknown): name is FormatName =>
  typeof name === 'string' && Object.hasOwn(storyFormats, name)
