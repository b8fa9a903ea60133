import { newestFirst, noticeNames } from '../../editorial/corrections/notice.ts'
import { blocksToText } from './blocksToText.ts'
import type { PublicStory } from './publicStory.ts'

/** A story as plain words, for letters, terminals and voices: headline, dek, byline, text, notices. */
export const storyText = ({ body, bylines, dek, headline, notices, publishedAt }: PublicStory): string => {
  const names = bylines.map(({ name }) => name).join(', ')
  const parts = [
    headline,
    dek ?? '',
    [names, publishedAt?.slice(0, 10)].filter(Boolean).join(' · '),
    blocksToText(body),
    ...newestFirst(notices).map(({ date, kind, text }) => {
      const day = date === undefined ? '' : `, ${date.slice(0, 10)}`
      return `${noticeNames[kind]}${day}: ${text}`
    }),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
