import { newestFirst, type Notice, noticeNames } from '../../editorial/corrections/notice.ts'
import { escapeMarkup } from '../../text/escaping/escapeMarkup.ts'
import { anchor, blocksToHtml, figure } from './blocksToHtml.ts'
import type { PublicStory } from './publicStory.ts'

/** A story as a page of its own: headline, dek, byline, picture, text and notices, without a line of script. */
export const storyHtml = (story: PublicStory): string => {
  const { headline, language, url } = story
  const canonical = url === undefined ? '' : `<link rel="canonical" href="${escapeMarkup(url)}">`
  return `<!doctype html>
<html lang="${escapeMarkup(language ?? '')}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeMarkup(headline)}</title>${canonical}</head>
<body>
${articleHtml(story)}
</body>
</html>
`
}

/** The story without the page around it. */
export const articleHtml = (story: PublicStory): string =>
  `<article>\n${[...head(story), withNotices(story, blocksToHtml(story.body))].join('\n')}\n</article>`

/**
 * A text with its notices: a retraction before it, for it is about all of it, the others behind it.
 *
 * @param html the text itself
 */
export const withNotices = ({ notices }: Pick<PublicStory, 'notices'>, html: string): string => {
  const ordered = newestFirst(notices)
  const before = ordered.filter(({ kind }) => kind === 'retraction')
  const after = ordered.filter(({ kind }) => kind !== 'retraction')
  return [...before.map(noticeHtml), html, ...after.map(noticeHtml)].filter((part) => part !== '').join('\n')
}

const noticeHtml = ({ date, kind, text }: Notice): string => {
  const day = date?.slice(0, 10)
  const dated = day === undefined ? '' : `, <time datetime="${day}">${day}</time>`
  const words = escapeMarkup(text).replaceAll('\n', '<br>')
  return `<aside class="notice"><p><strong>${noticeNames[kind]}${dated}:</strong> ${words}</p></aside>`
}

const head = ({ bylines, dek, headline, image, publishedAt }: PublicStory): string[] => {
  const names = bylines.map(({ name, url }) => anchor(name, url)).join(', ')
  const day = publishedAt?.slice(0, 10)
  const dated = publishedAt && `<time datetime="${publishedAt}">${day}</time>`
  return [
    `<h1>${escapeMarkup(headline)}</h1>`,
    dek ? `<p class="dek">${escapeMarkup(dek)}</p>` : '',
    `<p class="byline">${[names, dated].filter(Boolean).join(' · ')}</p>`,
    image ? figure(image) : '',
  ].filter((part) => part !== '')
}
