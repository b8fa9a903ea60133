import type { Person, Section, TrendingItem } from '../../../payload-types.ts'
import { webAddress } from '../../../platform/values/addresses.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { escapeMarkup } from '../../../text/escaping/escapeMarkup.ts'
import { anchor, figure } from '../../formats/blocksToHtml.ts'
import { pictureOf } from '../../formats/payload/pictureOf.ts'
import { populated } from '../../formats/payload/populated.ts'
import type { Outside } from '../../formats/payload/readSite.ts'
import { type ReadArticle, storyOf } from '../../formats/payload/storyOf.ts'
import { articleHtml } from '../../formats/storyHtml.ts'
import type { ShownPage } from '../previewPage.ts'

/** The documents that previews show, as their public JSON. */
type Shown = { articles: ReadArticle; sections: Section; persons: Person; 'trending-items': TrendingItem }

/**
 * A previewed document as a plain page.
 *
 * @param doc of this resource, as the public would read it; its relations may be missing
 */
export const pageOfDocument = (resource: WorkflowResource, doc: unknown, outside: Outside): ShownPage => {
  const print = pages[resource] as (doc: never, outside: Outside) => ShownPage
  return print(doc as never, outside)
}

const pages: { [Resource in keyof Shown]: (doc: Shown[Resource], outside: Outside) => ShownPage } = {
  articles: (article, outside) => {
    const story = storyOf(article, outside)
    const kicker = article.kicker ? `<p class="kicker">${escapeMarkup(article.kicker)}</p>\n` : ''
    const language = story.language ?? outside.site.language
    return { title: story.headline || 'Without a headline', language, html: kicker + articleHtml(story) }
  },
  sections: ({ description, name }, { site }) => ({
    title: name,
    language: site.language,
    html: main(heading(name), paragraphs(description)),
  }),
  persons: ({ biography, name, organisation, portrait, title }, { server, site }) => {
    const picture = pictureOf(portrait, server)
    const standing = [title, organisation].filter(Boolean).join(', ')
    return {
      title: name,
      language: site.language,
      html: main(
        heading(name),
        standing && `<p class="dek">${escapeMarkup(standing)}</p>`,
        picture && figure(picture),
        paragraphs(biography),
      ),
    }
  },
  'trending-items': ({ headline, kicker, story, url }, { site }) => {
    const shown = headline ?? populated(story)?.headline ?? 'Without a headline'
    return {
      title: shown,
      language: site.language,
      html: main(
        kicker && `<p class="kicker">${escapeMarkup(kicker)}</p>`,
        heading(shown),
        url && `<p>${anchor(url, webAddress(url, site.url))}</p>`,
      ),
    }
  },
}

const main = (...parts: (string | null | undefined)[]): string =>
  `<main>\n${parts.filter(Boolean).join('\n')}\n</main>`

const heading = (words: string): string => `<h1>${escapeMarkup(words)}</h1>`

const paragraphs = (text: string | null | undefined): string =>
  (text ?? '')
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeMarkup(paragraph.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('\n')
