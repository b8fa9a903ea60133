import { newestFirst, noticeNames } from '../../editorial/corrections/notice.ts'
import { blocksToMarkdown, pictureMarkdown } from './blocksToMarkdown.ts'
import { linkMarkdown, oneLine } from './inlineMarkdown.ts'
import type { PublicStory } from './publicStory.ts'

/** A story as Markdown: headline, dek, byline, picture, text, and its notices behind a rule. */
export const storyMarkdown = (story: PublicStory): string => {
  const { body, bylines, dek, headline, image, publishedAt } = story
  const names = bylines.map(({ name, url }) => linkMarkdown(name, url)).join(', ')
  const parts = [
    `# ${oneLine(headline)}`,
    dek ? `*${oneLine(dek)}*` : '',
    [names, publishedAt?.slice(0, 10)].filter(Boolean).join(' · '),
    image ? pictureMarkdown(image) : '',
    blocksToMarkdown(body),
    noticesMarkdown(story),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

const noticesMarkdown = ({ notices }: PublicStory): string => {
  if (notices.length === 0) return ''
  const lines = newestFirst(notices).map(({ date, kind, text }) => {
    const day = date === undefined ? '' : `, ${date.slice(0, 10)}`
    return `**${noticeNames[kind]}${day}:** ${oneLine(text)}`
  })
  return ['---', ...lines].join('\n\n')
}
