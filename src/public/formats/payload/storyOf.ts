import { noticesOf } from '../../../editorial/corrections/notice.ts'
import type { Article, Section } from '../../../payload-types.ts'
import { webAddress } from '../../../platform/values/addresses.ts'
import { nullToUndefined } from '../omitEmpty.ts'
import type { PublicByline, PublicPicture, PublicPlace, PublicSocial, PublicStory } from '../publicStory.ts'
import { readBlocks } from '../readBlocks.ts'
import { linkedPage, pageOf } from './pageOf.ts'
import { pictureOf } from './pictureOf.ts'
import { populated } from './populated.ts'
import type { Outside } from './readSite.ts'

/** What was read of an article; `body` is there when it was asked for. */
export type ReadArticle = Omit<Article, 'createdAt'>

/** A live article as every format and feed writes it. */
export const storyOf = (article: ReadArticle, outside: Outside): PublicStory => {
  const { dek, headline, publishedAt, seo, updatedAt } = article
  return {
    id: article.id,
    headline: headline ?? '',
    dek: nullToUndefined(dek),
    description: nullToUndefined(seo?.description) ?? nullToUndefined(dek),
    url: canonical(article, outside) ?? pageOf.story(outside, article),
    publishedAt: nullToUndefined(publishedAt),
    updatedAt,
    language: nullToUndefined(article.language),
    sections: trailOf(populated(article.section), outside),
    topics: article.topics ?? [],
    wordCount: article.wordCount ?? undefined,
    image: leadOf(article, outside),
    bylines: bylinesOf(article, outside),
    notices: noticesOf({ ...article }),
    body: readBlocks(article.body, {
      base: outside.site.url,
      pageOf: linkedPage(outside),
      pictureOf: (media) => pictureOf(media as Parameters<typeof pictureOf>[0], outside.server),
    }),
    social: socialOf(article, outside),
  }
}

/** What an editor gave as the address that counts; a path is one of the site. */
const canonical = ({ seo }: ReadArticle, { site }: Outside): string | undefined =>
  seo?.canonicalUrl ? webAddress(seo.canonicalUrl, site.url) : undefined

type Placed = Pick<Section, 'id' | 'name' | 'parent' | 'slug'>

/** A section and those above it, as far as they were read along, the highest first. */
export const trailOf = (section: Placed | undefined, outside: Outside): PublicPlace[] => {
  if (!section) return []
  const above = trailOf(populated(section.parent), outside)
  return [...above, { name: section.name, url: pageOf.section(outside, section) }]
}

const bylinesOf = ({ bylines }: ReadArticle, outside: Outside): PublicByline[] =>
  (bylines ?? []).flatMap(({ person, role }) => {
    const found = populated(person)
    if (!found) return []
    const url = pageOf.person(outside, found)
    return [{ name: found.name, role: role ?? 'reporter', title: nullToUndefined(found.title), url }]
  })

/** A story may say of its lead picture what the picture itself does not. */
const leadOf = ({ leadImage }: ReadArticle, { server }: Outside): PublicPicture | undefined => {
  const picture = pictureOf(leadImage?.image, server)
  if (!picture) return undefined
  const caption = nullToUndefined(leadImage?.caption) ?? picture.caption
  return { ...picture, caption, credit: nullToUndefined(leadImage?.credit) ?? picture.credit }
}

const socialOf = ({ seo }: ReadArticle, { server }: Outside): PublicSocial | undefined =>
  seo && {
    searchTitle: nullToUndefined(seo.title),
    title: nullToUndefined(seo.socialTitle),
    description: nullToUndefined(seo.socialDescription),
    image: pictureOf(seo.socialImage, server),
    isHidden: seo.noIndex === true,
  }
